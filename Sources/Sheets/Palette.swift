/// The colours that a workbook refers to by position: those of its theme, and the indexed ones.
struct Palette {
    private let theme: [Ink]
    private let indexed: [Ink]

    /// Reads the theme part and the styles part; the colours of Office are used if one is missing.
    ///
    /// - Throws: `SheetFileError.damagedWorkbook` or `.notRead`, as `XMLWalk`.
    init(theme themePart: [UInt8]?, styles: [UInt8]?) throws(SheetFileError) {
        theme = if let themePart { try Self.theme(themePart) } else { Self.office }
        indexed = if let styles { try Self.indexed(styles) } else { Self.standard }
    }

    /// The colour that the attributes `rgb`, `theme`, `indexed` and `tint` describe.
    ///
    /// Returns `nil` if they leave the colour to the program.
    func ink(_ attributes: [String: String]) -> Ink? {
        let tint = attributes["tint"].flatMap { Double($0) } ?? 0
        if let ink = attributes["rgb"].flatMap(Ink.init(hex:)) { return ink.tinted(tint) }
        if let place = attributes["theme"].flatMap({ Int($0) }), theme.indices.contains(place) {
            return theme[place].tinted(tint)
        }
        guard let place = attributes["indexed"].flatMap({ Int($0) }) else { return nil }
        if indexed.indices.contains(place) { return indexed[place].tinted(tint) }
        return place == 65 ? .white : nil
    }

    /// The twelve theme colours, in the order in which cells refer to them.
    ///
    /// The part has dark before light, and cells count light before dark, so the first four change
    /// places.
    private static func theme(_ bytes: [UInt8]) throws(SheetFileError) -> [Ink] {
        let order = [1, 0, 3, 2] + Array(4..<12)
        var place = -1
        var isScheme = false
        var found = office
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            switch element {
            case "clrScheme": isScheme = true
            case "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5",
                "accent6", "hlink", "folHlink":
                place += 1
            case "srgbClr", "sysClr":
                let hex = attributes["lastClr"] ?? attributes["val"] ?? ""
                if isScheme, order.indices.contains(place), let ink = Ink(hex: hex) {
                    found[order[place]] = ink
                }
            default: break
            }
        } end: { element, _ throws(SheetFileError) in
            if element == "clrScheme" { isScheme = false }
        }
        return found
    }

    /// The indexed colours, with those that the workbook replaces.
    private static func indexed(_ bytes: [UInt8]) throws(SheetFileError) -> [Ink] {
        var place = 0
        var found = standard
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            guard element == "rgbColor" else { return }
            if found.indices.contains(place), let ink = attributes["rgb"].flatMap(Ink.init(hex:)) {
                found[place] = ink
            }
            place += 1
        }
        return found
    }

    /// The theme of Office 2013 and later, for workbooks without one.
    private static let office = [
        0xFFFFFF, 0x000000, 0xE7E6E6, 0x44546A, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5,
        0x70AD47, 0x0563C1, 0x954F72,
    ].map { Ink($0) }

    /// The indexed colours of a workbook that replaces none.
    ///
    /// - Source: ECMA-376 part 1, 18.8.27.
    private static let standard = [
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
        0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
        0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
        0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
        0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
        0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
        0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
    ].map { Ink($0) }
}
