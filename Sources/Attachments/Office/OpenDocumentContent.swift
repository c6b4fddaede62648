/// Checks an XML part of an OpenDocument: links, formulas, objects and event handlers.
///
/// - Source: OpenDocument 1.3, part 3.
struct OpenDocumentContent {
    private static let scripts = "urn:oasis:names:tc:opendocument:xmlns:script:1.0"
    /// Elements that run something or contain a foreign object.
    private static let programs: Set = [
        "applet", "binary-data", "connection-resource", "event-listener", "execute-macro",
        "floating-frame", "libraries", "library-embedded", "library-linked", "object-ole",
        "plugin", "script",
    ]
    /// Elements that load something from elsewhere.
    private static let fetching: Set = [
        "auto-reload", "cell-range-source", "consolidation", "database-display", "database-name",
        "database-next", "database-row-number", "database-row-select", "database-source-query",
        "database-source-sql", "database-source-table", "filter-source", "section-source",
        "source-service", "submission", "table-source",
    ]
    /// Attributes that contain a formula or a condition.
    private static let formulas: Set = [
        "formula", "expression", "condition", "conditional-formula",
    ]
    private static let forms = "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
    /// Attributes that LibreOffice writes at the place for forms even if there are none.
    private static let formHabits: Set = ["automatic-focus", "apply-design-mode"]

    private let name: String
    private let names: Set<String>
    /// The depth of the element that must stay empty: the place for macros or forms; `nil` outside
    /// it.
    private var emptyDepth: Int?

    /// Checks a part; `names` are the names of all parts, to which links may lead.
    ///
    /// - Throws: `AttachmentFault.hasProgram`, `.leadsOutside` or `.damaged`.
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

    /// Checks an element and its attributes.
    private mutating func begin(_ tag: XMLTag) throws(AttachmentFault) {
        let name = tag.name.lowercased()
        // LibreOffice always writes the places for scripts and forms, which are harmless only if
        // empty.
        guard emptyDepth == nil, tag.namespace != Self.scripts, !Self.programs.contains(name)
        else { throw .hasProgram }
        if Self.fetching.contains(name) { throw .leadsOutside }
        // A DDE source, or a connection to one and its data.
        if name.hasPrefix("dde-") { throw .hasProgram }
        if name == "scripts" || name == "forms" { emptyDepth = tag.depth }
        for attribute in tag.attributes { try check(attribute, of: tag, named: name) }
        // Checked last, so that the reason given is the most specific one.
        guard OfficeNamespaces.openDocument.know(name == "forms" ? Self.place(tag) : tag) else {
            throw .hasProgram
        }
    }

    /// The place for forms, without the attributes that every text document has there.
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

    /// Checks an attribute: links, and formulas and conditions, whatever element they belong to.
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
                // A link that people click.
                case "a": LinkTarget.isHarmless(value)
                // The template from which it was made, by a relative path: nothing is loaded from
                // there.
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

    /// The notation of a formula, which may be that of Excel.
    private static func writing(_ formula: String) -> CellFormula.Writing {
        formula.hasPrefix("msoxl:") ? .openXML : .openDocument
    }

    /// Whether the path is relative and has neither drive nor scheme.
    private static func isOnShelf(_ target: String) -> Bool {
        !target.hasPrefix("/") && !target.contains { ":\\".contains($0) }
    }

    /// Whether the target is a part of this file, or empty.
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
