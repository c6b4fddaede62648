import CExpat
import Decoding

/// An element as it begins, with its names told apart from the prefixes that a program chose.
struct XMLTag {
    struct Attribute {
        let name: String
        /// Empty where it has none.
        let namespace: String
        let value: String
    }

    let name: String
    /// Empty where it has none.
    let namespace: String
    let attributes: [Attribute]
    /// How many elements it stands in.
    let depth: Int

    /// The value of an attribute that has no namespace.
    func plain(_ name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
    }
}

/// What a walk through a part comes across.
enum XMLStep {
    case begin(XMLTag)
    case text(String)
    case end(name: String, depth: Int)
}

/// One walk through a part of an office file that is XML.
///
/// Entities come resolved and prefixes as what they stand for, so a word has one spelling however it was
/// written; also where a comment stands in its middle.
final class OfficeXML {
    private let parser: XML_Parser
    /// What was come across since it was last handed on.
    private var steps: [XMLStep] = []
    private var text: [UInt8] = []
    private var depth = 0
    private var fault: AttachmentFault?

    /// No program needs more attributes in one element, nor nests elements as deep.
    private static let mostAttributes = 400
    private static let depthLimit = 256
    /// Between a namespace and a name; no XML can hold it.
    private static let separator: UInt8 = 1

    /// - Throws: what `step` throws; `.damaged` where it is no whole XML in UTF-8, or declares a type of
    ///   document, which no office program does and with which entities come.
    static func walk(
        _ bytes: [UInt8],
        _ step: (XMLStep) throws(AttachmentFault) -> Void
    ) throws(AttachmentFault) {
        guard !bytes.contains(0), XMLTagCount(bytes).most <= mostAttributes else { throw .damaged }
        guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(separator)) else {
            throw .notCheckedNow
        }
        defer { XML_ParserFree(parser) }
        let walk = OfficeXML(parser)
        walk.listen()
        try ExpatFeed.feed(bytes, to: parser) { (fault) throws(AttachmentFault) in
            if let found = walk.fault { throw found }
            switch fault {
            case .outOfMemory: throw .notCheckedNow
            case .malformed: throw .damaged
            case nil: break
            }
            for each in walk.steps { try step(each) }
            walk.steps.removeAll(keepingCapacity: true)
        }
    }

    private init(_ parser: XML_Parser) {
        self.parser = parser
    }

    private func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { OfficeXML.of($0)?.begins($1, $2) },
            { OfficeXML.of($0)?.ends($1) }
        )
        XML_SetCharacterDataHandler(parser) { OfficeXML.of($0)?.reads($1, $2) }
        XML_SetProcessingInstructionHandler(parser) { walk, target, _ in
            OfficeXML.of(walk)?.isTold(target)
        }
        XML_SetXmlDeclHandler(parser) { walk, _, encoding, _ in
            OfficeXML.of(walk)?.declares(encoding)
        }
        XML_SetStartDoctypeDeclHandler(parser) { walk, _, _, _, _ in
            OfficeXML.of(walk)?.fail(.damaged)
        }
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> OfficeXML? {
        pointer.map { Unmanaged<OfficeXML>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begins(
        _ name: UnsafePointer<CChar>?,
        _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard fault == nil, let name else { return }
        endText()
        guard depth < Self.depthLimit else { return fail(.damaged) }
        var attributes: [XMLTag.Attribute] = []
        var place = 0
        while let name = pairs?[place], let value = pairs?[place + 1] {
            let (namespace, local) = Self.parts(of: name)
            attributes.append(
                XMLTag.Attribute(name: local, namespace: namespace, value: String(cString: value))
            )
            place += 2
        }
        let (namespace, local) = Self.parts(of: name)
        steps.append(
            .begin(
                XMLTag(name: local, namespace: namespace, attributes: attributes, depth: depth)
            )
        )
        depth += 1
    }

    private func ends(_ name: UnsafePointer<CChar>?) {
        guard fault == nil, let name else { return }
        endText()
        depth -= 1
        steps.append(.end(name: Self.parts(of: name).name, depth: depth))
    }

    private func reads(_ signs: UnsafePointer<CChar>?, _ count: Int32) {
        guard fault == nil else { return }
        text.append(contentsOf: UnsafeRawBufferPointer(start: signs, count: Int(max(0, count))))
    }

    private func endText() {
        if text.isEmpty { return }
        steps.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    /// Sheets of style are fetched from elsewhere, and can be programs.
    private func isTold(_ target: UnsafePointer<CChar>?) {
        let target = target.map { String(cString: $0) } ?? ""
        if !target.lowercased().hasPrefix("mso-") { fail(.hasProgram) }
    }

    private func declares(_ encoding: UnsafePointer<CChar>?) {
        guard let encoding else { return }
        if String(cString: encoding).lowercased() != "utf-8" { fail(.damaged) }
    }

    private func fail(_ fault: AttachmentFault) {
        self.fault = self.fault ?? fault
        XML_StopParser(parser, 0)
    }

    private static func parts(of name: UnsafePointer<CChar>) -> (namespace: String, name: String) {
        let whole = String(cString: name)
        guard let cut = whole.utf8.lastIndex(of: separator) else { return ("", whole) }
        return (String(whole[..<cut]), String(whole[whole.utf8.index(after: cut)...]))
    }
}
