/// The cell formats of a workbook, read from its styles part.
///
/// Cells and conditional formats refer to them by position, from 0.
struct CellLooks {
    /// The formats of cells (`cellXfs`).
    private(set) var cells: [CellLook] = []
    /// What the formats of conditional formatting (`dxfs`) hide where their rule applies.
    private(set) var byRule: [Set<Hidden.Sort>] = []

    /// The fonts, fills, number formats and base formats that formats refer to by position or
    /// number.
    private var texts: [TextLook] = []
    private var grounds: [[Ink]?] = []
    private var formats: [Int: ShownParts] = [:]
    private var parents: [CellLook] = []

    // The state while reading: the section, and the font, fill and number format in it.
    private var palette: Palette
    private var section = ""
    private var text = TextLook()
    private var ground = Ground()
    private var ruleFormat: ShownParts?

    /// Reads the styles part; without one there are no formats.
    ///
    /// - Throws: `SheetFileError.damagedWorkbook` or `.notRead`, as `XMLWalk`.
    init(_ bytes: [UInt8]?, _ palette: Palette) throws(SheetFileError) {
        self.palette = palette
        guard let bytes else { return }
        var looks = self
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            looks.begin(element, attributes)
        } end: { element, _ throws(SheetFileError) in
            looks.end(element)
        }
        self = looks
    }

    /// The format at this position; a plain one if the workbook has none there.
    subscript(style: Int) -> CellLook {
        cells.indices.contains(style) ? cells[style] : CellLook()
    }

    private static let sections: Set = [
        "numFmts", "fonts", "fills", "cellStyleXfs", "cellXfs", "dxfs",
    ]

    /// Reads an element by the section in which it stands: the same names mean different things in
    /// each.
    private mutating func begin(_ element: String, _ attributes: [String: String]) {
        if Self.sections.contains(element) { section = element }
        switch (section, element) {
        case ("numFmts", "numFmt"):
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                formats[id] = ShownParts(attributes["formatCode"] ?? "")
            }
        case ("fonts", "font"): text = TextLook()
        case ("fills", "fill"): ground = Ground()
        case ("fonts", _): text.take(element, attributes, palette)
        case ("fills", _): ground.take(element, attributes, palette)
        case ("cellStyleXfs", "xf"): parents.append(look(attributes, CellLook()))
        case ("cellXfs", "xf"):
            let parent = attributes["xfId"].flatMap { Int($0) } ?? 0
            let above = parents.indices.contains(parent) ? parents[parent] : CellLook()
            cells.append(look(attributes, above))
        case ("dxfs", "dxf"):
            text = TextLook()
            ground = Ground(isOfRule: true)
            ruleFormat = nil
        case ("dxfs", "numFmt"): ruleFormat = ShownParts(attributes["formatCode"] ?? "")
        case ("dxfs", "patternFill"), ("dxfs", "fgColor"), ("dxfs", "bgColor"):
            ground.take(element, attributes, palette)
        case ("dxfs", _):
            // A border has a colour too, which is not that of the text.
            if !ground.isOver { text.take(element, attributes, palette) }
            if element == "border" { ground.isOver = true }
        default: break
        }
    }

    private mutating func end(_ element: String) {
        if element == section { section = "" }
        switch (section, element) {
        case ("fonts", "font"): texts.append(text)
        case ("fills", "fill"): grounds.append(ground.inks)
        case ("dxfs", "border"): ground.isOver = false
        case ("dxfs", "dxf"): byRule.append(hidingByRule)
        default: break
        }
    }

    /// The format of one `xf` element, which starts out as the format that it is based on.
    private func look(_ attributes: [String: String], _ above: CellLook) -> CellLook {
        var look = above
        if let id = attributes["fontId"].flatMap({ Int($0) }), texts.indices.contains(id) {
            look.isStruck = texts[id].isStruck
            look.isTiny = texts[id].isTiny
            look.ink = texts[id].ink
        }
        if let id = attributes["fillId"].flatMap({ Int($0) }), grounds.indices.contains(id) {
            look.grounds = grounds[id]
        }
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
            look.format = formats[id] ?? .all
        }
        return look
    }

    /// What the format hides where its rule applies; without a text colour of its own it hides no
    /// colour.
    private var hidingByRule: Set<Hidden.Sort> {
        var found: Set<Hidden.Sort> = []
        if text.isStruck { found.insert(.struck) }
        if text.isTiny { found.insert(.tiny) }
        if let ink = text.ink, (ground.inks ?? [.white]).contains(where: ink.isLost(on:)) {
            found.insert(.pale)
        }
        if let ruleFormat, [1, nil].contains(where: { ruleFormat.part(of: $0) != .shown }) {
            found.insert(.pale)
        }
        return found
    }
}

/// The fill of a cell while it is read.
private struct Ground {
    /// Whether it belongs to a conditional format.
    ///
    /// A solid fill has its colour in `bgColor` there, but in `fgColor` in the format of a cell.
    var isOfRule = false
    /// Whether the elements that follow belong to the border and no longer to text or fill.
    var isOver = false
    private var isPlain = false
    private var hasPattern = false
    private var front: Ink?
    private var back: Ink?
    private var stops: [Ink] = []

    init(isOfRule: Bool = false) {
        self.isOfRule = isOfRule
    }

    /// Takes over what one element inside a `fill` says.
    mutating func take(_ element: String, _ attributes: [String: String], _ palette: Palette) {
        switch element {
        case "patternFill":
            let pattern = attributes["patternType"] ?? (isOfRule ? "solid" : "none")
            isPlain = pattern == "solid"
            hasPattern = pattern != "none"
        case "fgColor": front = palette.ink(attributes)
        case "bgColor": back = palette.ink(attributes)
        case "color": if let ink = palette.ink(attributes) { stops.append(ink) }
        default: break
        }
    }

    /// The colours of the fill: all the stops of a gradient, or one; `nil` for none or an automatic
    /// one.
    ///
    /// Of a pattern, which has two colours, it is the one behind.
    var inks: [Ink]? {
        if !stops.isEmpty { return stops }
        guard hasPattern else { return nil }
        if isPlain { return (isOfRule ? back ?? front : front ?? back).map { [$0] } }
        return back.map { [$0] }
    }
}
