import Concept
import Register

/// Checks a document or workbook in Open XML: its parts, their types, relationships and content.
///
/// Every part must have a name and a type that are known, and pass the check for what it is.
///
/// - Source: ECMA-376, part 2 (packages); decision 41.
struct OpenXMLDocument {
    private static let typesName = "[Content_Types].xml"

    private let file: PackedFile
    private var types = OpenXMLTypes()
    /// The names of the main parts, as the root relationships give them; there has to be one.
    private var mainTargets: [String] = []

    /// Returns the type of a file that passed the checks; `nil` if the archive is no Open XML file.
    ///
    /// - Throws: `AttachmentFault`.
    static func type(of file: PackedFile) throws(AttachmentFault) -> AttachmentType? {
        guard let list = file.parts.first(where: { $0.name == typesName }) else { return nil }
        var document = OpenXMLDocument(file: file)
        try document.types.read(try file.unpacked(list))
        return try document.check()
    }

    private init(file: PackedFile) {
        self.file = file
    }

    /// Checks all parts, and that the main part is what the list of types says.
    private mutating func check() throws(AttachmentFault) -> AttachmentType {
        let kinds = types.mainKinds
        guard let kind = kinds.first else {
            throw types.namesProgram ? .hasProgram : .otherType
        }
        guard kinds.count == 1, types.areKnown else { throw .hasProgram }
        for part in file.parts where !part.isFolder { try check(part) }
        guard mainTargets.count == 1, types[mainTargets[0]] == kind.type,
            file.parts.contains(where: { $0.name.lowercased() == mainTargets[0] })
        else { throw .damaged }
        return kind.attachment
    }

    /// Checks one part: its name, its type, that both agree, and its content.
    private mutating func check(_ part: PackedFile.Part) throws(AttachmentFault) {
        guard let sort = OpenXMLPart.of(part.name) else {
            throw OpenXMLPart.fetches(part.name) ? .leadsOutside : .hasProgram
        }
        if sort == .types { return }
        guard let type = types[part.name.lowercased()] else { throw .damaged }
        guard OpenXMLNames.mayBe(type),
            (sort == .relations) == (type == OpenXMLNames.relations),
            (sort == .picture) == type.hasPrefix("image/")
        else { throw .hasProgram }
        let bytes = try file.unpacked(part)
        switch sort {
        case .types: break
        case .relations: try checkRelations(bytes, isRoot: part.name.hasPrefix("_rels/"))
        case .content: try OpenXMLContent.check(bytes)
        case .data: try OfficeXML.walk(bytes) { (_) throws(AttachmentFault) in }
        case .picture: try OfficePicture.check(bytes)
        case .printer: try OfficePicture.checkPrinter(bytes)
        }
    }

    // MARK: - Relations

    /// Checks a part with relationships, and notes the main part if it is that of the root.
    private mutating func checkRelations(
        _ bytes: [UInt8],
        isRoot: Bool
    ) throws(AttachmentFault) {
        var mains: [String] = []
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            guard case .begin(let tag) = step else { return }
            guard OfficeNamespaces.relations.know(tag) else { throw .hasProgram }
            if tag.depth == 0 { return }
            guard tag.name == "Relationship", let type = tag.plain("Type"),
                let target = tag.plain("Target")
            else { throw .damaged }
            try Self.checkRelation(type, target, tag.plain("TargetMode") ?? "Internal")
            if isRoot, OpenXMLNames.isMain(relation: type) { mains.append(target) }
        }
        for target in mains {
            mainTargets.append(target.drop { "./".contains($0) }.lowercased())
        }
    }

    /// Checks one relationship: only links may lead outside, and only to harmless targets.
    private static func checkRelation(
        _ type: String,
        _ target: String,
        _ mode: String
    ) throws(AttachmentFault) {
        switch mode.lowercased() {
        case "external":
            guard OpenXMLNames.isLink(relation: type), LinkTarget.isHarmless(target) else {
                throw .leadsOutside
            }
        case "internal":
            guard OpenXMLNames.isHarmless(relation: type) else { throw .hasProgram }
            if OpenXMLNames.isLink(relation: type), target.hasPrefix("#") { return }
            guard !target.contains(where: { ":\\".contains($0) }), !target.hasPrefix("//") else {
                throw .leadsOutside
            }
        default: throw .damaged
        }
    }
}
