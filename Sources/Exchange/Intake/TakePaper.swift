import Concept
import Register

/// The deed that takes over what a council paper says.
struct TakePaper: Deed {
    let paper: PaperImport
    /// The change after which a preview was shown, as in `DeedsTogether`; `nil` asks nothing.
    var seenAt: Int?

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// Adds what the paper brings and changes.
    ///
    /// - Throws: `PreviewOutdated` where anything was recorded after `seenAt`; what
    ///   `PaperImport.edits` throws.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkSeen(at: seenAt)
        try paper.edits(register, &draft)
        return DeedTerms(.importedPaper)
    }
}

/// The deed that publishes what a council paper brought.
struct PublishPaper: Deed {
    let paper: PaperImport

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// Makes the records of the paper public.
    ///
    /// - Throws: what `PaperPublication.edits` throws.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try PaperPublication(paper).edits(register, &draft)
        return DeedTerms(.published)
    }
}
