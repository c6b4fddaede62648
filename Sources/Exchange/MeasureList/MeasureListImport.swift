package import Register

/// Makes records of a list of measures: what is new is added, what is known is changed.
///
/// Pure. New records are internal until they are published. A list that says what the town has
/// leaves the draft empty.
///
/// - Source: decision 16.
package struct MeasureListImport: Sendable {
    let list: MeasureList

    package init(_ list: MeasureList) {
        self.list = list
    }

    /// Adds what the list brings and changes.
    ///
    /// - Throws: `MeasureListRefused` where one of its problems is an error.
    package func edits(_ register: Register, _ draft: inout Draft) throws(MeasureListRefused) {
        let recording = recording(register, draft)
        let errors = recording.problems.filter(\.isError)
        guard errors.isEmpty else { throw MeasureListRefused(problems: errors) }
        draft = recording.draft
    }

    /// What a person has to know, in the order of the rows; first what is about the whole list.
    package func problems(in register: Register) -> [ListProblem] {
        recording(register, Draft(register)).problems
    }

    /// Makes public what the list brought: its fields, objectives and measures that never were.
    ///
    /// What the list calls by the town's own number is the town's to publish.
    package func publication(_ register: Register, _ draft: inout Draft) {
        var released: Set<Reference> = []
        for entry in recording(register, Draft(register)).entries where !entry.isOurs {
            guard var record = register.table[entry.reference]?.record, record.mayBePublic,
                !record.visibility.wasPublic
            else { continue }
            let isFree = record.above.allSatisfy {
                released.contains($0) || register.table[$0]?.record.visibility == .public
            }
            guard isFree, released.insert(entry.reference).inserted else { continue }
            record.visibility = .public
            draft.put(.put(entry.reference.number, record))
        }
    }

    func recording(_ register: Register, _ draft: Draft) -> ListRecording {
        var recording = ListRecording(list, register, draft)
        recording.record()
        return recording
    }
}
