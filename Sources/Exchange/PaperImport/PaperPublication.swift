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
    /// - Throws: `.nothingToPublish` where the paper is not recorded; `.mayNotBePublic` where it is
    ///   for closed meetings only; else as `PaperImport.edits`.
    package func edits(_ register: Register, _ draft: inout Draft) throws(Refusal) {
        let found = try paper.recording(register, Draft(register)).found
        guard let reference = found.first(where: { $0.kind == .paper }) else {
            throw .nothingToPublish
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

    /// Whether the paper itself, or each meeting that it goes to, is closed.
    private func isClosed(_ reference: Reference, in register: Register) -> Bool {
        let steps = register.parts(of: reference, Consultation.self)
        let isOpen = steps.contains { $0.publicness == .open }
        let areClosed = !isOpen && steps.contains { $0.publicness == .closed }
        return areClosed || paper.reading.publicness == .nonPublic
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
