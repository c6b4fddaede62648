/// Checks an XML part of an Open XML file: fields, formulas, links and objects.
struct OpenXMLContent {
    /// Elements that embed an object, a control or a script, in small letters.
    ///
    /// - Source: ECMA-376, part 1, 17.3.3, 18.3.1, 20.1 and 21.
    private static let programs: Set = [
        "altchunk", "control", "controls", "customui", "dialogsheet", "externaldata",
        "fmlamacro", "macrosheet", "ocx", "oleobject", "oleobjects", "script", "subdoc",
        "webextension", "webextensionref", "webvideopr",
    ]
    /// Elements that load something from elsewhere, in small letters.
    private static let fetching: Set = [
        "audiocd", "audiofile", "connection", "connections", "ddelink", "externalbook",
        "externallink", "externalreference", "mailmerge", "olelink", "querytable",
        "quicktimefile", "videofile", "wavaudiofile", "webpr",
    ]
    /// Elements whose text is a formula.
    private static let formulas: Set = [
        "f", "formula", "formula1", "formula2", "oldFormula", "calculatedColumnFormula",
        "totalsRowFormula", "definedName",
    ]
    /// Elements with text: inside a field any of them can be part of its instruction.
    private static let fieldTexts: Set = ["t", "instrText", "delText", "delInstrText"]

    /// Checks a part.
    ///
    /// - Throws: `AttachmentFault.hasProgram`, `.leadsOutside` or `.damaged`.
    static func check(_ bytes: [UInt8]) throws(AttachmentFault) {
        var content = OpenXMLContent()
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            try content.take(step)
        }
        for field in content.fields { try field.check() }
    }

    /// A field of a text, from its begin to its end mark.
    private struct Field {
        var code = ""
        /// Whether the instruction is still being read, before the mark that separates it from the
        /// result.
        var isCode = true
        /// Whether another field stands where the name of this one should be.
        var beginsNested = false

        func check() throws(AttachmentFault) {
            if isCode { try FieldCode.check(code, isNested: beginsNested) }
        }
    }

    /// The fields that are open, the innermost last.
    private var fields: [Field] = []
    private var isFieldText = false
    /// The formula that is being read; `nil` outside of one.
    private var formula: String?

    /// Collects the text of formulas and field instructions, and checks a formula at its end.
    private mutating func take(_ step: XMLStep) throws(AttachmentFault) {
        switch step {
        case .begin(let tag): try begin(tag)
        case .text(let text):
            if formula != nil { formula? += text }
            if isFieldText, let last = fields.indices.last, fields[last].isCode {
                fields[last].code += text
            }
        case .end(let name, _):
            isFieldText = false
            if Self.formulas.contains(name), let text = formula {
                try CellFormula.check(text, .openXML)
                formula = nil
            }
        }
    }

    /// Checks an element by its name, its attributes and its namespace.
    private mutating func begin(_ tag: XMLTag) throws(AttachmentFault) {
        let name = tag.name.lowercased()
        if Self.programs.contains(name) { throw .hasProgram }
        if Self.fetching.contains(name) { throw .leadsOutside }
        for attribute in tag.attributes { try check(attribute, of: tag) }
        isFieldText = Self.fieldTexts.contains(tag.name)
        if Self.formulas.contains(tag.name) { formula = "" }
        switch tag.name {
        case "fldChar": try step(tag)
        case "definedName": try checkName(tag)
        // Of the objects in a VML drawing only notes are no controls.
        case "ClientData":
            guard tag.plain("ObjectType") == "Note" else { throw .hasProgram }
        case "cacheSource":
            guard tag.plain("type") == "worksheet" else { throw .leadsOutside }
        case "worksheetSource":
            guard tag.attributes.allSatisfy({ $0.name != "id" }) else { throw .leadsOutside }
        default: break
        }
        // Checked last, so that the reason given is the most specific one.
        guard OfficeNamespaces.openXML.know(tag) else { throw .hasProgram }
    }

    /// Checks an attribute: macros, formulas, field instructions and links.
    private func check(
        _ attribute: XMLTag.Attribute,
        of tag: XMLTag
    ) throws(AttachmentFault) {
        switch attribute.name {
        case "macro", "onAction", "embeddedHtml":
            guard attribute.value.isEmpty else { throw .hasProgram }
        case "action" where tag.name.hasPrefix("hlink"):
            guard attribute.value.isEmpty else { throw .hasProgram }
        case "textlink": try CellFormula.check(attribute.value, .openXML)
        case "instr": try FieldCode.check(attribute.value)
        case "src":
            guard attribute.value.isEmpty else { throw .leadsOutside }
        // With the namespace of relationships it is the identifier of one, which is checked by
        // itself.
        case "href" where !attribute.namespace.hasSuffix("/relationships"):
            guard LinkTarget.isHarmless(attribute.value) else { throw .leadsOutside }
        default: break
        }
    }

    // MARK: - Fields and names

    /// Follows the marks at which a field begins, turns to its result, and ends.
    private mutating func step(_ tag: XMLTag) throws(AttachmentFault) {
        let type = tag.attributes.first { $0.name == "fldCharType" }?.value
        switch type {
        case "begin":
            if let last = fields.indices.last, fields[last].isCode,
                fields[last].code.allSatisfy(\.isWhitespace)
            {
                fields[last].beginsNested = true
            }
            fields.append(Field())
        case "separate":
            guard let last = fields.indices.last else { return }
            try fields[last].check()
            fields[last].isCode = false
        case "end": try fields.popLast()?.check()
        default: throw .damaged
        }
    }

    /// Refuses defined names that run when the file is opened, or that call a program.
    private func checkName(_ tag: XMLTag) throws(AttachmentFault) {
        let isTrue: (String) -> Bool = { name in
            tag.plain(name).map { !["0", "false"].contains($0) } ?? false
        }
        guard !["xlm", "function", "vbProcedure"].contains(where: isTrue) else {
            throw .hasProgram
        }
        var name = tag.plain("name")?.lowercased() ?? ""
        if name.hasPrefix("_xlnm.") { name.removeFirst("_xlnm.".count) }
        guard !name.hasPrefix("auto_") else { throw .hasProgram }
    }
}
