/// How much of a sheet has been read, and that it is not more than any list needs.
///
/// A few bytes of a file can make many cells, or name one long text again and again.
struct SheetRoom {
    private(set) var cells = 0
    private(set) var bytes = 0

    static let byteLimit = 64 * 1024 * 1024

    /// Takes in a text that makes its row longer by some cells.
    ///
    /// - Throws: `.tooManyCells`, `.workbookTooLarge`.
    mutating func take(_ text: String, cells more: Int) throws(SheetFileError) {
        cells += more
        guard cells <= Sheet.cellLimit else { throw .tooManyCells }
        bytes += text.utf8.count
        guard bytes <= Self.byteLimit else { throw .workbookTooLarge }
    }
}
