import Concept
import Register

/// The content types of the parts of an Open XML file, from `[Content_Types].xml`.
///
/// - Source: ECMA-376, part 2, 7.2.3.
struct OpenXMLTypes {
    /// By file ending, for parts that are not listed by name; in small letters.
    private var endings: [String: String] = [:]
    /// By the name of the part, without the slash at its start; in small letters.
    private var names: [String: String] = [:]

    /// Reads the list of types.
    ///
    /// - Throws: `AttachmentFault.damaged` if an entry is incomplete or appears twice,
    ///   `.hasProgram` for unknown namespaces.
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

    /// The type of a part by its name in small letters; `nil` if the list gives none.
    subscript(name: String) -> String? {
        if let type = names[name] { return type }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return endings[String(name[name.index(after: dot)...])]
    }

    /// The kinds of file that the list declares: one for a proper file, none for other kinds.
    var mainKinds: [(type: String, attachment: AttachmentType)] {
        [(OpenXMLNames.word, .docx), (OpenXMLNames.workbook, .xlsx)].filter { kind in
            names.values.contains(kind.type) || endings.values.contains(kind.type)
        }
    }

    /// Whether all types in the list are known to be harmless.
    var areKnown: Bool {
        names.values.allSatisfy(OpenXMLNames.mayBe)
            && endings.values.allSatisfy(OpenXMLNames.mayBeNamed)
    }

    /// Whether the list declares macros.
    var namesProgram: Bool {
        [names, endings].contains { types in
            types.values.contains { $0.contains("macroenabled") || $0.contains("vbaproject") }
        }
    }
}
