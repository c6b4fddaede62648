/// Checks which functions a formula of a spreadsheet calls, and whether it refers to other files.
///
/// The formula is scanned once from left to right, without building a tree. Whatever the scan does
/// not understand is refused, so that a trick in the notation does not help.
///
/// - Source: ECMA-376, part 1, 18.17; OpenDocument 1.3, part 4, 5 and 6; MS-XLS 2.5.198.6 (DDE).
struct CellFormula {
    /// The notation of a formula; in each of them brackets mean something else.
    enum Writing {
        /// Excel: `[` begins a column of a table, or the number of another file.
        case openXML
        /// OpenDocument: `[` and `]` enclose each reference.
        case openDocument
    }

    private let bytes: [UInt8]
    private let writing: Writing
    private var place = 0
    /// How many braces are open: inside them `|` separates the rows of an array.
    private var braces = 0

    /// Checks a formula.
    ///
    /// - Throws: `AttachmentFault.hasProgram` for functions that are not known to be harmless, for
    ///   DDE and for what is not understood; `.leadsOutside` for references to other files or
    ///   servers.
    static func check(_ text: String, _ writing: Writing) throws(AttachmentFault) {
        var formula = CellFormula(text, writing)
        try formula.check()
    }

    private init(_ text: String, _ writing: Writing) {
        bytes = Array(text.utf8)
        self.writing = writing
    }

    /// Scans the formula: each branch takes at least one byte, so it ends.
    private mutating func check() throws(AttachmentFault) {
        while let byte = at(place) {
            switch byte {
            case UInt8(ascii: "\""): _ = try quoted(byte)
            case UInt8(ascii: "'"): try checkSheet(quoted(byte))
            case UInt8(ascii: "["): try checkBracket()
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                braces += byte == UInt8(ascii: "{") ? 1 : -1
                place += 1
            // Inside braces it separates rows; elsewhere it calls another program (DDE).
            case UInt8(ascii: "|"):
                guard braces > 0, writing == .openDocument else { throw .hasProgram }
                place += 1
            case UInt8(ascii: "\\"): throw .leadsOutside
            default:
                if Self.isWord(byte) { try checkWord() } else { place += 1 }
            }
        }
    }

    private func at(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Whether the byte may be part of a name or number; all bytes outside ASCII may.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    /// Returns what is inside quotation marks, in which two of them stand for one.
    ///
    /// - Throws: `AttachmentFault.hasProgram` if the closing one is missing.
    private mutating func quoted(_ mark: UInt8) throws(AttachmentFault) -> ArraySlice<UInt8> {
        let start = place + 1
        var next = start
        while let end = bytes[min(next, bytes.count)...].firstIndex(of: mark) {
            guard at(end + 1) == mark else {
                place = end + 1
                return bytes[start..<end]
            }
            next = end + 2
        }
        throw .hasProgram
    }

    /// Refuses a quoted name with characters that no sheet's name can have: they belong to a path.
    private func checkSheet(_ name: ArraySlice<UInt8>) throws(AttachmentFault) {
        guard !name.contains(where: { "\\/[]".utf8.contains($0) }) else { throw .leadsOutside }
        guard !name.contains(UInt8(ascii: "|")) else { throw .hasProgram }
    }

    /// Skips a bracket, and refuses the number of another file.
    ///
    /// The number stands in front of a sheet's name; 0 is the file itself. A bracket behind a name
    /// is a column of a table.
    private mutating func checkBracket() throws(AttachmentFault) {
        let start = place
        place += 1
        // The reference inside is scanned like the rest, and the closing bracket has no meaning.
        if writing == .openDocument { return }
        var open = 1
        while open > 0, let byte = at(place) {
            switch byte {
            // It makes the next character stand for itself.
            case UInt8(ascii: "'"): place += 1
            case UInt8(ascii: "["): open += 1
            case UInt8(ascii: "]"): open -= 1
            default: break
            }
            place += 1
        }
        guard open == 0 else { throw .hasProgram }
        let before = start > 0 ? bytes[start - 1] : 0
        let followsName = Self.isWord(before) || before == UInt8(ascii: "]")
        let leadsOn = at(place).map { Self.isWord($0) || "!'".utf8.contains($0) } ?? false
        // The number of another file; 0 is this one.
        if !followsName, leadsOn, bytes[start + 1..<place - 1] != [UInt8(ascii: "0")] {
            throw .leadsOutside
        }
    }

    /// Checks a name that is followed by a bracket, which makes it a function.
    private mutating func checkWord() throws(AttachmentFault) {
        let start = place
        while let byte = at(place), Self.isWord(byte) { place += 1 }
        let end = place
        skipSpace()
        guard at(place) == UInt8(ascii: "(") else { return }
        place += 1
        let name = CellFunction.plain(String(decoding: bytes[start..<end], as: UTF8.self))
        guard CellFunction.known.contains(name) else {
            throw CellFunction.fetching.contains(name) ? .leadsOutside : .hasProgram
        }
        if name == "HYPERLINK" { try checkLink() }
    }

    private mutating func skipSpace() {
        while let byte = at(place), byte == 0x20 || (9...13).contains(byte) { place += 1 }
    }

    /// Refuses a HYPERLINK whose first argument is not a literal, harmless address.
    private mutating func checkLink() throws(AttachmentFault) {
        skipSpace()
        guard at(place) == UInt8(ascii: "\"") else { throw .leadsOutside }
        let target = String(decoding: try quoted(UInt8(ascii: "\"")), as: UTF8.self)
        guard !target.isEmpty, LinkTarget.isHarmless(target) else { throw .leadsOutside }
    }
}
