/// What a PDF does when it is opened, clicked or printed, held against what a page of paper can do: lead to
/// another page, to the web or to a mail address.
///
/// - Source: ISO 32000-2, 7.7.2, 7.11, 12.5 and 12.6; decision 41.
struct PDFActions {
    private static let moves: Set = ["NextPage", "PrevPage", "FirstPage", "LastPage"]
    /// What may lie on a page; not sounds, films, files or scenes.
    private static let annotations: Set = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine",
        "Highlight", "Underline", "Squiggly", "StrikeOut", "Redact", "Stamp", "Caret", "Ink",
        "Popup", "Widget", "PrinterMark", "TrapNet", "Watermark",
    ]
    /// Names that stand for programs and for files within the file, whatever they are the name of.
    private static let programs: Set = [
        "JavaScript", "JS", "Launch", "EF", "EmbeddedFile", "EmbeddedFiles", "RichMedia",
        "RichMediaContent", "RichMediaExecute", "XFA", "SubmitForm", "ImportData", "Rendition",
        "Renditions", "GoTo3DView", "AlternatePresentations", "NeedsRendering",
    ]
    /// Names that stand for other files.
    private static let outside: Set = ["GoToR", "GoToE", "Filespec", "UF"]

    /// As what an object is looked at.
    private enum Role: Hashable {
        case action, opening, further, annotation
    }
    private struct Look: Hashable {
        let role: Role
        let reference: String
    }

    private let objects: PDFObjects
    /// Many can refer to one object: it is looked at once in each role.
    private var looked: Set<Look> = []

    /// - Parameter json: all objects, as `qpdf` writes them.
    /// - Throws: `.hasProgram`, `.leadsOutside`, `.damaged`.
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

    private mutating func walk(_ value: PDFValue) throws(AttachmentFault) {
        switch value {
        case .null, .plain, .text, .reference: break
        case .name(let name): try Self.check(name)
        case .list(let values):
            for value in values { try walk(value) }
        case .dictionary(let values): try walk(values)
        case .stream(let values):
            // What it holds, or shows, stands in another file.
            guard values["/F"] == nil, values["/Ref"] == nil else { throw .leadsOutside }
            try walk(values)
        }
    }

    private static func check(_ name: String) throws(AttachmentFault) {
        if programs.contains(name) { throw .hasProgram }
        if outside.contains(name) { throw .leadsOutside }
    }

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

    private func resolved(_ value: PDFValue) throws(AttachmentFault) -> PDFValue {
        guard case .reference(let reference) = value else { return value }
        return try objects.object(reference)
    }

    /// A link to nowhere in particular begins as people write it: "www.".
    private func checkLink(_ value: PDFValue) throws(AttachmentFault) {
        guard case .text(let target) = try resolved(value) else { return }
        guard LinkTarget.isHarmless(target) || target.lowercased().hasPrefix("www.") else {
            throw .leadsOutside
        }
    }

    // MARK: - What acts

    private mutating func look(at value: PDFValue, as role: Role) throws(AttachmentFault) {
        switch value {
        case .reference(let reference):
            guard looked.insert(Look(role: role, reference: reference)).inserted else { return }
            let object = try objects.object(reference)
            // An object is never another's name.
            if case .reference = object { throw .damaged }
            try look(at: object, as: role)
        // An array opens the file at a place of it.
        case .list(let values) where role != .opening:
            for value in values { try look(at: value, as: role) }
        case .dictionary(let values):
            switch role {
            case .action: try checkAction(values, Self.isHarmless)
            case .opening:
                // What follows would be done unasked, too.
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

    /// What says no sort of action is none, but how a part of the text looks, or the next of a row.
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

    /// Actions that nobody clicks: as a page is opened, a field left, the file printed.
    private func checkFurther(_ values: [String: PDFValue]) throws(AttachmentFault) {
        for value in values.values {
            if case .dictionary(let action) = try resolved(value), action["/S"] != nil {
                throw .hasProgram
            }
        }
    }

    private func checkAnnotation(_ values: [String: PDFValue]) throws(AttachmentFault) {
        guard let sort = values["/Subtype"] else { return }
        guard case .name(let name) = try resolved(sort), Self.annotations.contains(name) else {
            throw .hasProgram
        }
    }
}
