import Concept
package import Register

/// Turns a list of measures into edits: adds what is new, and changes what is known.
///
/// It computes from a register and changes nothing itself. New records are internal until they are
/// published. A list that says what the town has anyway makes no edits.
///
/// - Source: decision 22.
package struct MeasureListImport: Sendable {
    /// The list with its columns understood.
    let list: MeasureList

    /// Takes a list whose columns are understood.
    package init(_ list: MeasureList) {
        self.list = list
    }

    /// Adds all edits of the list to the draft.
    ///
    /// - Throws: `MeasureListRefused` where one of its problems is an error; the draft stays as it
    ///   was.
    package func edits(_ register: Register, _ draft: inout Draft) throws(MeasureListRefused) {
        let recording = recording(register, draft)
        let errors = recording.problems.filter(\.isError)
        guard errors.isEmpty else { throw MeasureListRefused(problems: errors) }
        draft = recording.draft
    }

    /// Everything that the office has to know: first what is about the whole list, then by row.
    package func problems(in register: Register) -> [ListProblem] {
        recording(register, Draft(register)).problems
    }

    /// Determines what publishing the list would publish.
    ///
    /// That is the rows whose records were first put by changes of `history`. What the town had
    /// before is the town's to publish, unless a record cannot be public without it; then it goes
    /// along and is named.
    package func publication(_ register: Register, _ history: ListHistory) -> ListPublication {
        ListPublication(
            recording(register, Draft(register)).entries.map(\.reference),
            of: history,
            in: register
        )
    }

    /// Walks through the list on a register.
    func recording(_ register: Register, _ draft: Draft) -> ListRecording {
        var recording = ListRecording(list, register, draft)
        recording.record()
        return recording
    }
}
