import Concept
import Register

/// Takes over what a list of measures says.
struct TakeList: Deed {
    private let work: MeasureListImport
    /// As in `DeedsTogether`.
    private let seenAt: Int?

    init(_ list: MeasureList, seenAt: Int? = nil) {
        work = MeasureListImport(list)
        self.seenAt = seenAt
    }

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// - Throws: `MeasureListRefused` where it has errors; `PreviewOutdated`; `Refusal`.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkSeen(at: seenAt)
        try work.edits(register, &draft)
        return DeedTerms(.importedList)
    }
}

/// Makes public what a list brought.
struct PublishList: Deed {
    private let work: MeasureListImport
    private let history: ListHistory

    init(_ list: MeasureList, _ history: ListHistory) {
        work = MeasureListImport(list)
        self.history = history
    }

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// What would become public.
    func publication(on register: Register) -> ListPublication {
        work.publication(register, history)
    }

    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        publication(on: register).edits(&draft)
        return DeedTerms(.published)
    }
}
