/// The looks that a workbook names by their places.
struct CellLooks {
    private(set) var cells: [CellLook] = []
    /// Those that rules give to cells.
    private(set) var byRule: [Set<Hidden.Sort>] = []

    private var texts: [TextLook] = []
    private var grounds: [[Ink]?] = []
    private var formats: [Int: ShownParts] = [:]
    private var parents: [CellLook] = []

    // What is being read.
    private var palette: Palette
    private var section = ""
    private var text = TextLook()
    private var ground = Ground()
    private var ruleFormat: ShownParts?

    /// - Throws: as `XMLWalk`.
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

    /// That of a style; a style that the workbook does not have looks plain.
    subscript(style: Int) -> CellLook {
        cells.indices.contains(style) ? cells[style] : CellLook()
    }

    private static let sections: Set = [
        "numFmts", "fonts", "fills", "cellStyleXfs", "cellXfs", "dxfs",
    ]

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
            // A line around the cell has a colour, too.
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

    /// What a rule hides where it holds; where it says no ink, that of the cell stays.
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

/// A ground as it is read.
private struct Ground {
    /// Of a rule the colour of a plain ground is the one behind; of a cell it is the one in front.
    var isOfRule = false
    /// Whether what follows is no longer about the text.
    var isOver = false
    private var isPlain = false
    private var hasPattern = false
    private var front: Ink?
    private var back: Ink?
    private var stops: [Ink] = []

    init(isOfRule: Bool = false) {
        self.isOfRule = isOfRule
    }

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

    var inks: [Ink]? {
        if !stops.isEmpty { return stops }
        guard hasPattern else { return nil }
        if isPlain { return (isOfRule ? back ?? front : front ?? back).map { [$0] } }
        return back.map { [$0] }
    }
}
