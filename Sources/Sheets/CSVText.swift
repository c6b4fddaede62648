/// Text as rows of cells, with the separator that it seems to use.
enum CSVText {
    /// Reads semicolons, tabs or commas, quotes, and line breaks inside of quotes.
    ///
    /// - Throws: `.quoteOpen`, `.tooManyRows`, `.tooManyColumns`, `.tooManyCells`.
    /// - Source: RFC 4180; Excel writes the separator of its country.
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

    /// A first line such as `sep=;`, which Excel reads.
    private static func toldSeparator(_ bytes: inout ArraySlice<UInt8>) -> UInt8? {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self) == "sep=",
            let separator = line.last
        else { return nil }
        bytes = bytes.dropFirst(5)
        for end in [0x0D, 0x0A] as [UInt8] where bytes.first == end { bytes = bytes.dropFirst() }
        return separator
    }

    /// The sign that cuts the largest part of the rows into the same number of cells; of several
    /// such signs the one with most cells.
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

    /// How many of a thousand rows have the usual number of cells, and that number.
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

/// One walk over the bytes of a CSV file, a row at a time.
private struct CSVScan {
    private let separator: UInt8
    private var rest: ArraySlice<UInt8>
    /// Whether the last row ended inside of quotes.
    private(set) var isOpen = false
    /// How many cells the last row had, with those that are empty at its end.
    private(set) var width = 0

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
        rest = bytes
        self.separator = separator
    }

    /// The cells of the next row, up to the last one that holds something.
    ///
    /// Of a row that is too wide there is one cell more than may be.
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

    /// The cell that begins here; its separator or line end is left.
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
