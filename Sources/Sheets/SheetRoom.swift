/// Counts how much of a sheet was read, and stops at limits that no real list reaches.
///
/// A few bytes of a file can stand for many cells, or repeat one long text again and again.
struct SheetRoom {
    private(set) var cells = 0
    private(set) var bytes = 0

    /// The most bytes of text in one sheet.
    static let byteLimit = 64 * 1024 * 1024

    /// Counts a text, and the cells by which it makes its row longer.
    ///
    /// - Throws: `SheetFileError.tooManyCells` or `.workbookTooLarge`.
    mutating func take(_ text: String, cells more: Int) throws(SheetFileError) {
        cells += more
        guard cells <= Sheet.cellLimit else { throw .tooManyCells }
        bytes += text.utf8.count
        guard bytes <= Self.byteLimit else { throw .workbookTooLarge }
    }
}
