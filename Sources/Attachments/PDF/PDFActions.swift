/// Checks what a PDF does when it is opened, clicked or printed.
///
/// Only links are allowed: to another page of it, to a web page or to a mail address.
///
/// - Source: ISO 32000-2, 7.7.2, 7.11, 12.5 and 12.6; decision 41.
struct PDFActions {
    /// Named actions that turn pages.
    private static let moves: Set = ["NextPage", "PrevPage", "FirstPage", "LastPage"]
    /// Annotations that may lie on a page: no sounds, films, files or 3D scenes.
    private static let annotations: Set = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine",
        "Highlight", "Underline", "Squiggly", "StrikeOut", "Redact", "Stamp", "Caret", "Ink",
        "Popup", "Widget", "PrinterMark", "TrapNet", "Watermark",
    ]
    /// Names of programs and embedded files, which are refused wherever they appear as a key or a
    /// name.
    private static let programs: Set = [
        "JavaScript", "JS", "Launch", "EF", "EmbeddedFile", "EmbeddedFiles", "RichMedia",
        "RichMediaContent", "RichMediaExecute", "XFA", "SubmitForm", "ImportData", "Rendition",
        "Renditions", "GoTo3DView", "AlternatePresentations", "NeedsRendering",
    ]
    /// Names that stand for other files.
    private static let outside: Set = ["GoToR", "GoToE", "Filespec", "UF"]

    /// In which role an object is checked: what is allowed for one may be refused for another.
    private enum Role: Hashable {
        case action, opening, further, annotation
    }
    /// An object together with the role in which it was checked.
    private struct Look: Hashable {
        let role: Role
        let reference: String
    }

    private let objects: PDFObjects
    /// What was checked already, since many objects may refer to the same one.
    private var looked: Set<Look> = []

    /// Checks all the objects of a file, as `qpdf` writes them.
    ///
    /// - Throws: `AttachmentFault.hasProgram`, `.leadsOutside` or `.damaged`.
    static func check(_ json: [UInt8]) throws(AttachmentFault) {
        var actions = PDFActions(objects: try PDFObjects(json))
        for reference in actions.objects.references {
            try actions.walk(try actions.objects.object(reference))
        }
    }

    private init(objects: PDFObjects) {
        self.objects = objects
    }

    // MARK: - Every value

    /// Checks a value and everything inside it, without following references.
    private mutating func walk(_ value: PDFValue) throws(AttachmentFault) {
        switch value {
        case .null, .plain, .text, .reference: break
        case .name(let name): try Self.check(name)
        case .list(let values):
            for value in values { try walk(value) }
        case .dictionary(let values): try walk(values)
        case .stream(let values):
            // The content of the stream is in another file.
            guard values["/F"] == nil, values["/Ref"] == nil else { throw .leadsOutside }
            try walk(values)
        }
    }

    private static func check(_ name: String) throws(AttachmentFault) {
        if programs.contains(name) { throw .hasProgram }
        if outside.contains(name) { throw .leadsOutside }
    }

    /// Checks a dictionary; the key says in which role a value acts.
    private mutating func walk(_ values: [String: PDFValue]) throws(AttachmentFault) {
        for (key, value) in values {
            try Self.check(String(key.dropFirst()))
            switch key {
            case "/A", "/PA", "/NA", "/Next": try look(at: value, as: .action)
            case "/OpenAction": try look(at: value, as: .opening)
            case "/AA": try look(at: value, as: .further)
            case "/Annots": try look(at: value, as: .annotation)
            case "/URI", "/Base": try checkLink(value)
            case "/F":
                if case .text = try resolved(value) { throw .leadsOutside }
            default: break
            }
            try walk(value)
        }
    }

    /// The object that a reference stands for; any other value is returned as it is.
    private func resolved(_ value: PDFValue) throws(AttachmentFault) -> PDFValue {
        guard case .reference(let reference) = value else { return value }
        return try objects.object(reference)
    }

    /// Refuses an address that is not harmless; "www." without a scheme is, since people write
    /// links so.
    private func checkLink(_ value: PDFValue) throws(AttachmentFault) {
        guard case .text(let target) = try resolved(value) else { return }
        guard LinkTarget.isHarmless(target) || target.lowercased().hasPrefix("www.") else {
            throw .leadsOutside
        }
    }

    // MARK: - What acts

    /// Checks what the value does in this role, and follows a reference once.
    private mutating func look(at value: PDFValue, as role: Role) throws(AttachmentFault) {
        switch value {
        case .reference(let reference):
            guard looked.insert(Look(role: role, reference: reference)).inserted else { return }
            let object = try objects.object(reference)
            // An object is never just a reference to another.
            if case .reference = object { throw .damaged }
            try look(at: object, as: role)
        // As the opening action, an array is a place in the document.
        case .list(let values) where role != .opening:
            for value in values { try look(at: value, as: role) }
        case .dictionary(let values):
            switch role {
            case .action: try checkAction(values, Self.isHarmless)
            case .opening:
                // Actions that follow would run without a click, too.
                guard values["/Next"] == nil else { throw .hasProgram }
                try checkAction(values) { $0 == "GoTo" }
            case .further: try checkFurther(values)
            case .annotation: try checkAnnotation(values)
            }
        default: break
        }
    }

    private static func isHarmless(_ action: String) -> Bool {
        ["GoTo", "URI", "Named"].contains(action)
    }

    /// Checks an action by its type; a dictionary without a type is none, such as an outline item.
    private func checkAction(
        _ values: [String: PDFValue],
        _ isAllowed: (String) -> Bool
    ) throws(AttachmentFault) {
        guard let sort = values["/S"] else { return }
        guard case .name(let name) = try resolved(sort) else { throw .hasProgram }
        try Self.check(name)
        guard isAllowed(name) else { throw .hasProgram }
        guard name == "Named" else { return }
        guard case .name(let move) = try resolved(values["/N"] ?? .null),
            Self.moves.contains(move)
        else { throw .hasProgram }
    }

    /// Refuses every action that runs without a click: when a page opens, a field is left, the file
    /// printed.
    private func checkFurther(_ values: [String: PDFValue]) throws(AttachmentFault) {
        for value in values.values {
            if case .dictionary(let action) = try resolved(value), action["/S"] != nil {
                throw .hasProgram
            }
        }
    }

    /// Refuses annotations of a kind that is not listed above.
    private func checkAnnotation(_ values: [String: PDFValue]) throws(AttachmentFault) {
        guard let sort = values["/Subtype"] else { return }
        guard case .name(let name) = try resolved(sort), Self.annotations.contains(name) else {
            throw .hasProgram
        }
    }
}
