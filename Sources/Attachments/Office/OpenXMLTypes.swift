import Register

/// What the parts of an Open XML file are, as its list of types says it.
///
/// - Source: ECMA-376, part 2, 7.2.3.
struct OpenXMLTypes {
    /// By the ending of a name.
    private var endings: [String: String] = [:]
    /// By the name of a part.
    private var names: [String: String] = [:]

    mutating func read(_ bytes: [UInt8]) throws(AttachmentFault) {
        var endings: [String: String] = [:]
        var names: [String: String] = [:]
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            guard case .begin(let tag) = step else { return }
            guard OfficeNamespaces.types.know(tag) else { throw .hasProgram }
            if tag.depth == 0 { return }
            guard let type = tag.plain("ContentType")?.lowercased() else { throw .damaged }
            let known: String?
            switch tag.name {
            case "Default":
                guard let ending = tag.plain("Extension")?.lowercased() else { throw .damaged }
                known = endings.updateValue(type, forKey: ending)
            case "Override":
                guard let name = tag.plain("PartName")?.lowercased(), name.hasPrefix("/") else {
                    throw .damaged
                }
                known = names.updateValue(type, forKey: String(name.dropFirst()))
            default: throw .damaged
            }
            guard known == nil else { throw .damaged }
        }
        (self.endings, self.names) = (endings, names)
    }

    /// The type of a part, in small letters as its name.
    subscript(name: String) -> String? {
        if let type = names[name] { return type }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return endings[String(name[name.index(after: dot)...])]
    }

    /// What the file is, where it says so.
    var mainKinds: [(type: String, attachment: AttachmentType)] {
        [(OpenXMLNames.word, .docx), (OpenXMLNames.workbook, .xlsx)].filter { kind in
            names.values.contains(kind.type) || endings.values.contains(kind.type)
        }
    }

    var areKnown: Bool {
        names.values.allSatisfy(OpenXMLNames.mayBe)
            && endings.values.allSatisfy(OpenXMLNames.mayBeNamed)
    }

    /// Whether it is a file of an office program that holds macros, by what it says of itself.
    var namesProgram: Bool {
        [names, endings].contains { types in
            types.values.contains { $0.contains("macroenabled") || $0.contains("vbaproject") }
        }
    }
}
