/// A formula of a table: what it calls, and whether it reaches beyond the file.
///
/// It is read sign by sign, once; what is not understood is taken for a program.
///
/// - Source: ECMA-376, part 1, 18.17; OpenDocument 1.3, part 4, 5 and 6; MS-XLS 2.5.198.6 (DDE).
struct CellFormula {
    /// Who wrote it: their brackets mean different things.
    enum Writing {
        /// `[` stands before a column of a table, or the number of another file.
        case openXML
        /// `[` stands around each place.
        case openDocument
    }

    private let bytes: [UInt8]
    private let writing: Writing
    private var place = 0
    private var braces = 0

    /// - Throws: `.hasProgram`, `.leadsOutside`.
    static func check(_ text: String, _ writing: Writing) throws(AttachmentFault) {
        var formula = CellFormula(text, writing)
        try formula.check()
    }

    private init(_ text: String, _ writing: Writing) {
        bytes = Array(text.utf8)
        self.writing = writing
    }

    private mutating func check() throws(AttachmentFault) {
        while let byte = at(place) {
            switch byte {
            case UInt8(ascii: "\""): _ = try quoted(byte)
            case UInt8(ascii: "'"): try checkSheet(quoted(byte))
            case UInt8(ascii: "["): try checkBracket()
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                braces += byte == UInt8(ascii: "{") ? 1 : -1
                place += 1
            // Between braces it parts rows; elsewhere it calls another program.
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

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    /// What stands in quotation marks; two of them are one within.
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

    /// No name of a sheet has these signs: they belong to the place of another file.
    private func checkSheet(_ name: ArraySlice<UInt8>) throws(AttachmentFault) {
        guard !name.contains(where: { "\\/[]".utf8.contains($0) }) else { throw .leadsOutside }
        guard !name.contains(UInt8(ascii: "|")) else { throw .hasProgram }
    }

    private mutating func checkBracket() throws(AttachmentFault) {
        let start = place
        place += 1
        // Places are looked into as everything else; the bracket that ends them means nothing.
        if writing == .openDocument { return }
        var open = 1
        while open > 0, let byte = at(place) {
            switch byte {
            // What stands behind it means itself.
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

    /// A link has to say at its beginning where it leads.
    private mutating func checkLink() throws(AttachmentFault) {
        skipSpace()
        guard at(place) == UInt8(ascii: "\"") else { throw .leadsOutside }
        let target = String(decoding: try quoted(UInt8(ascii: "\"")), as: UTF8.self)
        guard !target.isEmpty, LinkTarget.isHarmless(target) else { throw .leadsOutside }
    }
}
