import Concept
package import Register

/// Makes public what a council paper brought.
///
/// Pure, and a step of its own: a paper is first recorded, then looked at, then published. What was
/// withdrawn stays so.
package struct PaperPublication: Sendable {
    private let paper: PaperImport

    package init(_ paper: PaperImport) {
        self.paper = paper
    }

    /// Makes each record of the paper public that the law lets be; none where all are already.
    ///
    /// - Throws: `.nothingToPublish` where the paper is not recorded; `.mayNotBePublic` where it says
    ///   that it is not public, or not clearly, where no meeting is open, or where it says nothing;
    ///   `.publicnessInDoubt` where it no longer says of itself or of a meeting that it is open; else
    ///   as `PaperImport.edits`.
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
            // What the town had before the paper named it is the town's to publish.
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

    /// Whether the paper itself, or each meeting that it goes to, is closed, or not clearly open.
    private func isClosed(_ reference: Reference, in register: Register) -> Bool {
        let reading = paper.reading
        if reading.publicness == .nonPublic || !reading.unclearPublicness.isEmpty { return true }
        if register.table[reference]?.record.mayBePublic == false { return true }
        let steps = register.parts(of: reference, Consultation.self)
        if steps.contains(where: { $0.publicness == .open }) { return false }
        return reading.publicness != .public || steps.contains { $0.publicness == .closed }
    }
}

/// What becomes public together.
private struct Release {
    let register: Register
    let seen: PublicRegister
    let waiting: Set<Reference>

    /// Whether the record is public afterwards: with all that is above it.
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
