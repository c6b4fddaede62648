import CExpat
import Decoding

/// The start tag of an element, with namespaces instead of the prefixes that a program chose.
struct XMLTag {
    /// An attribute, with its value after entities are resolved.
    struct Attribute {
        let name: String
        /// Empty if it has none.
        let namespace: String
        let value: String
    }

    let name: String
    /// Empty if it has none.
    let namespace: String
    let attributes: [Attribute]
    /// How many elements enclose it; 0 for the root.
    let depth: Int

    /// The value of the attribute of this name without a namespace; `nil` if it is missing.
    func plain(_ name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
    }
}

/// What is found on a walk through a part, in document order.
enum XMLStep {
    case begin(XMLTag)
    case text(String)
    /// The end of an element; its depth is that of its start tag.
    case end(name: String, depth: Int)
}

/// Reads an XML part of an office file as a stream.
///
/// Entities are resolved and prefixes replaced by namespaces, and a text comes in one piece even if
/// a comment divides it. So there is only one spelling of each name to compare with.
final class OfficeXML {
    private let parser: XML_Parser
    /// What was found since the last portion was handed on.
    private var steps: [XMLStep] = []
    private var text: [UInt8] = []
    private var depth = 0
    private var fault: AttachmentFault?

    /// The most attributes in one element; no program writes as many.
    private static let mostAttributes = 400
    /// The deepest nesting of elements; no program comes near it.
    private static let depthLimit = 256
    /// The character between namespace and name in what expat returns; XML cannot contain it.
    private static let separator: UInt8 = 1

    /// Calls `step` with everything in the part, in order.
    ///
    /// - Throws: what `step` throws; `AttachmentFault.damaged` if it is no well-formed XML in UTF-8
    ///   or has a document type, which no office program writes and which could define entities;
    ///   `.hasProgram` for processing instructions; `.notCheckedNow` if memory runs out.
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

    /// Registers the handlers at the parser, including those for what is refused.
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

    /// Turns a start tag into a step, with namespaces and depth.
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

    /// Refuses processing instructions: a style sheet is loaded from elsewhere and can be a
    /// program.
    private func isTold(_ target: UnsafePointer<CChar>?) {
        let target = target.map { String(cString: $0) } ?? ""
        if !target.lowercased().hasPrefix("mso-") { fail(.hasProgram) }
    }

    /// Refuses encodings other than UTF-8, in which the same bytes could mean something else.
    private func declares(_ encoding: UnsafePointer<CChar>?) {
        guard let encoding else { return }
        if String(cString: encoding).lowercased() != "utf-8" { fail(.damaged) }
    }

    /// Keeps the first fault and stops the parser; Swift errors cannot pass through C.
    private func fail(_ fault: AttachmentFault) {
        self.fault = self.fault ?? fault
        XML_StopParser(parser, 0)
    }

    /// Splits what expat returns into namespace and name.
    private static func parts(of name: UnsafePointer<CChar>) -> (namespace: String, name: String) {
        let whole = String(cString: name)
        guard let cut = whole.utf8.lastIndex(of: separator) else { return ("", whole) }
        return (String(whole[..<cut]), String(whole[whole.utf8.index(after: cut)...]))
    }
}
