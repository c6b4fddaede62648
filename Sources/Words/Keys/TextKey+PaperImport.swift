extension TextKey {
    /// What the command line says about a council paper that it reads.
    package enum PaperImport: String, CaseIterable, Hashable, Sendable {
        case understood
        case part
        case content
        case notUnderstood
        case passage
        case cause
        case chapters
        case split
        case unchanged
        case preview
        case saved
        case published
        case breaksOff
        case breaksOffAfterHead
        case breaksOffInSentence
        case breaksOffInList
        case breaksOffAfterHeading
        case chapterMissing
        case headingMissing
        case missing
        case valueNotUnderstood
        case stationNotUnderstood
        case goalWithoutCode
        case unread
        case fileEmpty
        case fileTooLarge
        case neitherTextNorPDF
        case damagedPDF
        case pdfWithPassword
        case pdfWithoutText
        case pdfToTextMissing
        case nothingRecognised
        case partReference
        case partPaperType
        case partSubject
        case partDepartment
        case partDate
        case partAuthors
        case partTelephone
        case partResolution
        case partProposedResolution
        case partConsultations
        case partGoals
        case partFields
        case partActors
        case partChapters
    }
}
