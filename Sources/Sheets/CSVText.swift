/// Splits CSV text into rows of cells, after guessing the separator.
enum CSVText {
    /// Returns the rows that hold something, numbered from 1 as a spreadsheet program shows them.
    ///
    /// Understands semicolons, tabs and commas, cells in quotes, and line breaks inside quotes.
    /// Apostrophes that `CellGuard` has put before a cell are taken away again.
    ///
    /// - Throws: `SheetFileError.quoteOpen`, `.tooManyRows`, `.tooManyColumns`, `.tooManyCells` or
    ///   `.workbookTooLarge`.
    /// - Source: RFC 4180. Excel uses the separator of the country it is set to: in Germany the
    ///   semicolon.
    static func rows(of text: String) throws(SheetFileError) -> [Sheet.Row] {
        var bytes = Array(text.utf8)[...]
        var skipped = 0
        let separator: UInt8
        if let told = toldSeparator(&bytes) {
            separator = told
            skipped = 1
        } else {
            separator = likelySeparator(bytes)
        }
        var scan = CSVScan(bytes, separator: separator)
        var rows: [Sheet.Row] = []
        var room = SheetRoom()
        var number = skipped
        while let cells = scan.next() {
            number += 1
            if scan.isOpen { throw .quoteOpen(row: number) }
            if cells.isEmpty { continue }
            if cells.count > Sheet.columnLimit { throw .tooManyColumns }
            if rows.count == Sheet.rowLimit { throw .tooManyRows }
            try room.take("", cells: cells.count)
            let plain = cells.map { CellGuard.unguarded($0.withoutPiles) }
            rows.append(Sheet.Row(number: number, cells: plain))
        }
        return rows
    }

    /// The separator that the file names in a first line such as `sep=;`, which Excel understands.
    ///
    /// Removes that line; returns `nil` and removes nothing if there is none.
    private static func toldSeparator(_ bytes: inout ArraySlice<UInt8>) -> UInt8? {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self) == "sep=",
            let separator = line.last
        else { return nil }
        bytes = bytes.dropFirst(5)
        for end in [0x0D, 0x0A] as [UInt8] where bytes.first == end { bytes = bytes.dropFirst() }
        return separator
    }

    /// The separator that cuts most rows into the same number of cells.
    ///
    /// If several do so equally well, the one that makes more cells. Looks at the first 200,000
    /// bytes, and takes the semicolon if no candidate cuts anything.
    private static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let sample = bytes.prefix(200_000)
        let signs = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        var best = (sign: signs[0], share: 0, cells: 0)
        for sign in signs {
            let (share, cells) = evenness(of: sample, cutBy: sign)
            if (share, cells) > (best.share, best.cells) { best = (sign, share, cells) }
        }
        return best.sign
    }

    /// Cuts up to 100 rows by `sign` and counts how even they are.
    ///
    /// - Returns: how many rows in a thousand have the most common number of cells, and that
    ///   number; both are 0 if `sign` cuts no row.
    private static func evenness(
        of sample: ArraySlice<UInt8>,
        cutBy sign: UInt8
    ) -> (share: Int, cells: Int) {
        var scan = CSVScan(sample, separator: sign)
        var counts: [Int: Int] = [:]
        var total = 0
        while total < 100, let cells = scan.next() {
            if cells.isEmpty { continue }
            total += 1
            if scan.width > 1 { counts[scan.width, default: 0] += 1 }
        }
        let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let usual else { return (0, 0) }
        return (usual.value * 1000 / total, usual.key)
    }
}

/// Reads the bytes of a CSV file once, row by row.
private struct CSVScan {
    private let separator: UInt8
    private var rest: ArraySlice<UInt8>
    /// Whether the file ended inside quotes while the last row was read.
    private(set) var isOpen = false
    /// How many cells the last row had, including empty ones at its end.
    private(set) var width = 0

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
        rest = bytes
        self.separator = separator
    }

    /// Returns the cells of the next row up to the last that is not empty; `nil` at the end of the
    /// file.
    ///
    /// A row that is too wide is cut to one cell more than allowed, which is enough to see that it
    /// is.
    mutating func next() -> [String]? {
        if rest.isEmpty { return nil }
        var cells: [String] = []
        width = 0
        while true {
            let cell = cell()
            width += 1
            if !cell.isEmpty {
                let place = min(width - 1, Sheet.columnLimit)
                while cells.count < place { cells.append("") }
                if cells.count == place { cells.append(cell) }
            }
            guard let sign = rest.popFirst() else { return cells }
            if sign == separator { continue }
            if sign == 0x0D, rest.first == 0x0A { rest.removeFirst() }
            return cells
        }
    }

    /// Reads one cell, and leaves the separator or line end behind it unread.
    private mutating func cell() -> String {
        var bytes: [UInt8] = []
        if rest.first == Self.quote {
            rest.removeFirst()
            quoted(into: &bytes)
        }
        while let byte = rest.first, byte != separator, byte != 0x0A, byte != 0x0D {
            bytes.append(byte)
            rest.removeFirst()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads up to the closing quotation mark; two in a row stand for one in the text.
    private mutating func quoted(into bytes: inout [UInt8]) {
        while let byte = rest.popFirst() {
            guard byte == Self.quote else {
                bytes.append(byte)
                continue
            }
            guard rest.first == Self.quote else { return }
            bytes.append(byte)
            rest.removeFirst()
        }
        isOpen = true
    }

    private static let quote = UInt8(ascii: "\"")
}
