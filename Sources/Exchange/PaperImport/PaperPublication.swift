import Concept
package import Register

/// Publishes what a council paper brought.
///
/// It is a step of its own: a paper is first recorded, then looked at, then published. What was
/// withdrawn stays withdrawn.
///
/// - Source: decision 39.
package struct PaperPublication: Sendable {
    private let paper: PaperImport

    /// Takes a paper that may be recorded already; whether it is, `edits` finds out.
    package init(_ paper: PaperImport) {
        self.paper = paper
    }

    /// Makes those records of the paper public that it brought and that the law allows to be.
    ///
    /// There are no edits where all are public already. A record becomes public only together with
    /// everything above it.
    ///
    /// - Throws: `Refusal.nothingToPublish` where the paper is not recorded; `publicnessInDoubt`
    ///   where it no longer calls itself or a step open; `mayNotBePublic` where it is closed or
    ///   unclear, where no step is open, or where it says nothing about it; and what
    ///   `PaperImport.edits` throws.
    package func edits(_ register: Register, _ draft: inout Draft) throws(Refusal) {
        let recording = try paper.recording(register, Draft(register))
        let found = recording.found
        guard let reference = found.first(where: { $0.kind == .paper }) else {
            throw .nothingToPublish
        }
        if let doubt = recording.comparison.lessPublic.first {
            throw .publicnessInDoubt(doubt.reference)
        }
        if isClosed(reference, in: register) { throw .mayNotBePublic(reference) }
        let seen = PublicRegister(of: register)
        let since = register.table[reference]?.stamp?.first.sequence ?? 0
        let waiting = found.filter { reference in
            // What the town had before the paper is published by the town itself.
            guard let version = register.table[reference] else { return false }
            return version.record.isWaiting && (version.stamp?.first.sequence ?? 0) >= since
        }
        let released = Release(register: register, seen: seen, waiting: Set(waiting))
        for reference in waiting.sorted() where released.includes(reference) {
            guard var record = register.table[reference]?.record else { continue }
            record.visibility = .public
            draft.put(.put(reference.number, record))
        }
    }

    /// Whether the paper, or each step of its way, is closed or not clearly open.
    ///
    /// One open step opens a paper that says nothing about itself.
    private func isClosed(_ reference: Reference, in register: Register) -> Bool {
        let reading = paper.reading
        if reading.publicness == .nonPublic || !reading.unclearPublicness.isEmpty { return true }
        if register.table[reference]?.record.mayBePublic == false { return true }
        let steps = register.parts(of: reference, Consultation.self)
        if steps.contains(where: { $0.publicness == .open }) { return false }
        return reading.publicness != .public || steps.contains { $0.publicness == .closed }
    }
}

/// The records that may become public in one go.
private struct Release {
    let register: Register
    /// What is public now.
    let seen: PublicRegister
    /// The records of the paper that were never public.
    let waiting: Set<Reference>

    /// Whether the record is public afterwards, which needs everything above it to be so, too.
    func includes(_ reference: Reference) -> Bool {
        if seen.table[reference] != nil { return true }
        guard waiting.contains(reference), let record = register.table[reference]?.record else {
            return false
        }
        return record.above.allSatisfy(includes)
    }
}

extension Record {
    /// Whether the record was never public and may become it.
    fileprivate var isWaiting: Bool { mayBePublic && !visibility.wasPublic }
}
