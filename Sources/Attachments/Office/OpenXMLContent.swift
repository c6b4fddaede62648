/// What a part of an Open XML file does: its fields, formulas, links and objects.
struct OpenXMLContent {
    /// Objects and controls, whatever part they need.
    ///
    /// - Source: ECMA-376, part 1, 17.3.3, 18.3.1, 20.1 and 21.
    private static let programs: Set = [
        "altchunk", "control", "controls", "customui", "dialogsheet", "externaldata",
        "fmlamacro", "macrosheet", "ocx", "oleobject", "oleobjects", "script", "subdoc",
        "webextension", "webextensionref", "webvideopr",
    ]
    /// What fetches from another place.
    private static let fetching: Set = [
        "audiocd", "audiofile", "connection", "connections", "ddelink", "externalbook",
        "externallink", "externalreference", "mailmerge", "olelink", "querytable",
        "quicktimefile", "videofile", "wavaudiofile", "webpr",
    ]
    private static let formulas: Set = [
        "f", "formula", "formula1", "formula2", "oldFormula", "calculatedColumnFormula",
        "totalsRowFormula", "definedName",
    ]
    /// What stands in a text, or says what a field does; within a field it is all the same.
    private static let fieldTexts: Set = ["t", "instrText", "delText", "delInstrText"]

    /// - Throws: `.hasProgram`, `.leadsOutside`, `.damaged`.
    static func check(_ bytes: [UInt8]) throws(AttachmentFault) {
        var content = OpenXMLContent()
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            try content.take(step)
        }
        for field in content.fields { try field.check() }
    }

    /// A field of a text, from its beginning to its end.
    private struct Field {
        var code = ""
        var isCode = true
        /// Whether another field stood where the name of this one would be.
        var beginsNested = false

        func check() throws(AttachmentFault) {
            if isCode { try FieldCode.check(code, isNested: beginsNested) }
        }
    }

    private var fields: [Field] = []
    private var isFieldText = false
    private var formula: String?

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
        // Of what can lie on a table, notes alone are no controls.
        case "ClientData":
            guard tag.plain("ObjectType") == "Note" else { throw .hasProgram }
        case "cacheSource":
            guard tag.plain("type") == "worksheet" else { throw .leadsOutside }
        case "worksheetSource":
            guard tag.attributes.allSatisfy({ $0.name != "id" }) else { throw .leadsOutside }
        default: break
        }
        // Last, so that who is told why learns of what the element does, where that is known.
        guard OfficeNamespaces.openXML.know(tag) else { throw .hasProgram }
    }

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
        // With the namespace of relations it names one, and that is looked at by itself.
        case "href" where !attribute.namespace.hasSuffix("/relationships"):
            guard LinkTarget.isHarmless(attribute.value) else { throw .leadsOutside }
        default: break
        }
    }

    // MARK: - Fields and names

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

    /// Names that run as the file is opened, or call a program.
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
