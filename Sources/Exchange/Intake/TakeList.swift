import Concept
import Register

/// The deed that takes over what a list of measures says.
struct TakeList: Deed {
    private let work: MeasureListImport
    /// The change after which a preview was shown, as in `DeedsTogether`; `nil` asks nothing.
    private let seenAt: Int?

    init(_ list: MeasureList, seenAt: Int? = nil) {
        work = MeasureListImport(list)
        self.seenAt = seenAt
    }

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// Adds what the list brings and changes.
    ///
    /// - Throws: `PreviewOutdated` where anything was recorded after `seenAt`; `MeasureListRefused`
    ///   where the list has errors.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkSeen(at: seenAt)
        try work.edits(register, &draft)
        return DeedTerms(.importedList)
    }
}

/// The deed that publishes what a list brought.
struct PublishList: Deed {
    private let work: MeasureListImport
    private let history: ListHistory

    init(_ list: MeasureList, _ history: ListHistory) {
        work = MeasureListImport(list)
        self.history = history
    }

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// What would become public on this register, and what would stay internal.
    func publication(on register: Register) -> ListPublication {
        work.publication(register, history)
    }

    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        publication(on: register).edits(&draft)
        return DeedTerms(.published)
    }
}
