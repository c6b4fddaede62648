/// What a part of an OpenDocument does: its links, formulas, objects and what answers to events.
///
/// - Source: OpenDocument 1.3, part 3.
struct OpenDocumentContent {
    private static let scripts = "urn:oasis:names:tc:opendocument:xmlns:script:1.0"
    private static let programs: Set = [
        "applet", "binary-data", "connection-resource", "event-listener", "execute-macro",
        "floating-frame", "libraries", "library-embedded", "library-linked", "object-ole",
        "plugin", "script",
    ]
    private static let fetching: Set = [
        "auto-reload", "cell-range-source", "consolidation", "database-display", "database-name",
        "database-next", "database-row-number", "database-row-select", "database-source-query",
        "database-source-sql", "database-source-table", "filter-source", "section-source",
        "source-service", "submission", "table-source",
    ]
    private static let formulas: Set = [
        "formula", "expression", "condition", "conditional-formula",
    ]
    private static let forms = "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
    /// What LibreOffice writes at the place of forms although there are none.
    private static let formHabits: Set = ["automatic-focus", "apply-design-mode"]

    private let name: String
    private let names: Set<String>
    /// Where macros or forms of the document would stand.
    private var emptyDepth: Int?

    /// `names` are those of all parts, because links lead to them.
    ///
    /// - Throws: `.hasProgram`, `.leadsOutside`, `.damaged`.
    static func check(
        _ bytes: [UInt8],
        in name: String,
        _ names: Set<String>
    ) throws(AttachmentFault) {
        var content = OpenDocumentContent(name: name, names: names)
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            switch step {
            case .begin(let tag): try content.begin(tag)
            case .text: break
            case .end(_, let depth):
                if content.emptyDepth == depth { content.emptyDepth = nil }
            }
        }
    }

    private init(name: String, names: Set<String>) {
        self.name = name
        self.names = names
    }

    private mutating func begin(_ tag: XMLTag) throws(AttachmentFault) {
        let name = tag.name.lowercased()
        // LibreOffice always writes the places of scripts and of forms; only empty ones are harmless.
        guard emptyDepth == nil, tag.namespace != Self.scripts, !Self.programs.contains(name)
        else { throw .hasProgram }
        if Self.fetching.contains(name) { throw .leadsOutside }
        // A source for others (dde-source), a connection to others and what they send.
        if name.hasPrefix("dde-") { throw .hasProgram }
        if name == "scripts" || name == "forms" { emptyDepth = tag.depth }
        for attribute in tag.attributes { try check(attribute, of: tag, named: name) }
        // Last, so that who is told why learns of what the element does, where that is known.
        guard OfficeNamespaces.openDocument.know(name == "forms" ? Self.place(tag) : tag) else {
            throw .hasProgram
        }
    }

    /// The place of forms without what stands there in any text.
    private static func place(_ tag: XMLTag) -> XMLTag {
        XMLTag(
            name: tag.name,
            namespace: tag.namespace,
            attributes: tag.attributes.filter {
                $0.namespace != forms || !formHabits.contains($0.name)
            },
            depth: tag.depth
        )
    }

    private func check(
        _ attribute: XMLTag.Attribute,
        of tag: XMLTag,
        named element: String
    ) throws(AttachmentFault) {
        let value = attribute.value
        if attribute.namespace == Self.scripts { throw .hasProgram }
        switch attribute.name.lowercased() {
        case "href", "target-location":
            let isHarmless =
                switch element {
                // What people click to get to another page.
                case "a": LinkTarget.isHarmless(value)
                // From what it was made, so far as that lay beside it: nothing is fetched from there.
                case "template": isOwn(value) || Self.isOnShelf(value)
                default: isOwn(value)
                }
            guard isHarmless else { throw .leadsOutside }
        case let name where Self.formulas.contains(name):
            try CellFormula.check(value, Self.writing(value))
        case "value" where element == "condition":
            try CellFormula.check(value, .openDocument)
        default: break
        }
    }

    /// Excel's own way of writing can be kept in a formula.
    private static func writing(_ formula: String) -> CellFormula.Writing {
        formula.hasPrefix("msoxl:") ? .openXML : .openDocument
    }

    private static func isOnShelf(_ target: String) -> Bool {
        !target.hasPrefix("/") && !target.contains { ":\\".contains($0) }
    }

    /// Whether something stands in this file, or nothing is meant at all.
    private func isOwn(_ target: String) -> Bool {
        if target.isEmpty || target.hasPrefix("#") { return true }
        var path = target
        if path.hasPrefix("./") { path.removeFirst(2) }
        let folder = name.contains("/") ? name.prefix { $0 != "/" } + "/" : ""
        return [path, folder + path].contains { path in
            names.contains(path) || names.contains("\(path)/content.xml")
                || names.contains(path + "content.xml")
        }
    }
}
