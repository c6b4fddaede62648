import Concept
import Register

/// Takes over what a council paper says.
struct TakePaper: Deed {
    let paper: PaperImport
    /// As in `DeedsTogether`.
    var seenAt: Int?

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// - Throws: as `PaperImport.edits`; `PreviewOutdated`.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkSeen(at: seenAt)
        try paper.edits(register, &draft)
        return DeedTerms(.importedPaper)
    }
}

/// Makes public what a council paper brought.
struct PublishPaper: Deed {
    let paper: PaperImport

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// - Throws: as `PaperPublication.edits`.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try PaperPublication(paper).edits(register, &draft)
        return DeedTerms(.published)
    }
}
