import Concept
package import Register

/// Makes records of a list of measures: what is new is added, what is known is changed.
///
/// Pure. New records are internal until they are published. A list that says what the town has
/// leaves the draft empty.
///
/// - Source: decision 22.
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

    /// Makes public what the list brought: rows whose records were first put by changes of `history`.
    ///
    /// What the town had before, and the list only names, is the town's to publish; but what an entry
    /// cannot be public without goes with it, and is told.
    package func publication(_ register: Register, _ history: ListHistory) -> ListPublication {
        ListPublication(
            recording(register, Draft(register)).entries.map(\.reference),
            of: history,
            in: register
        )
    }

    func recording(_ register: Register, _ draft: Draft) -> ListRecording {
        var recording = ListRecording(list, register, draft)
        recording.record()
        return recording
    }
}
