import CExpat
import Decoding

/// Reads a part of a workbook as a stream of elements, without building a tree.
///
/// Elements and attributes come without namespace prefixes, which differ from program to program.
/// Document types are refused, and with them entities and external files.
///
/// - Source: decision 40.
final class XMLWalk {
    private let parser: XML_Parser
    private let begin: (String, [String: String]) throws(SheetFileError) -> Void
    private let end: (String, String) throws(SheetFileError) -> Void
    private var text: [UInt8] = []
    private var depth = 0
    private var failure: SheetFileError?

    /// The deepest nesting of elements; no workbook comes near it.
    private static let depthLimit = 256

    /// Calls `begin` with each element and its attributes, and `end` with it and the text since the
    /// last tag.
    ///
    /// - Throws: what these throw; `SheetFileError.damagedWorkbook` if the XML is malformed, too
    ///   deep or has a document type; `.notRead` if memory runs out.
    static func through(
        _ bytes: [UInt8],
        begin: @escaping (String, [String: String]) throws(SheetFileError) -> Void,
        end: @escaping (String, String) throws(SheetFileError) -> Void = { _, _ in }
    ) throws(SheetFileError) {
        guard let parser = XML_ParserCreate(nil) else { throw .notRead }
        defer { XML_ParserFree(parser) }
        let walk = XMLWalk(parser, begin, end)
        walk.listen()
        try ExpatFeed.feed(bytes, to: parser) { (fault) throws(SheetFileError) in
            if let failure = walk.failure { throw failure }
            switch fault {
            case .outOfMemory: throw .notRead
            case .malformed: throw .damagedWorkbook
            case nil: break
            }
        }
    }

    private init(
        _ parser: XML_Parser,
        _ begin: @escaping (String, [String: String]) throws(SheetFileError) -> Void,
        _ end: @escaping (String, String) throws(SheetFileError) -> Void
    ) {
        self.parser = parser
        self.begin = begin
        self.end = end
    }

    /// Registers the handlers at the parser.
    private func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLWalk.of($0)?.begins($1, $2) },
            { XMLWalk.of($0)?.ends($1) }
        )
        XML_SetCharacterDataHandler(parser) { XMLWalk.of($0)?.reads($1, $2) }
        // No workbook declares a document type. With one would come entities, which can expand
        // without limit.
        XML_SetStartDoctypeDeclHandler(parser) { walk, _, _, _, _ in
            XMLWalk.of(walk)?.fail(.damagedWorkbook)
        }
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLWalk? {
        pointer.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Collects the attributes of an element, and hands it on.
    private func begins(
        _ name: UnsafePointer<CChar>?,
        _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard failure == nil, let name else { return }
        depth += 1
        guard depth <= Self.depthLimit else { return fail(.damagedWorkbook) }
        text.removeAll(keepingCapacity: true)
        var attributes: [String: String] = [:]
        var place = 0
        while let name = pairs?[place], let value = pairs?[place + 1] {
            attributes[Self.local(name)] = String(cString: value).withoutPiles
            place += 2
        }
        do throws(SheetFileError) {
            try begin(Self.local(name), attributes)
        } catch {
            fail(error)
        }
    }

    private func reads(_ signs: UnsafePointer<CChar>?, _ count: Int32) {
        guard failure == nil else { return }
        let signs = UnsafeRawBufferPointer(start: signs, count: Int(max(0, count)))
        text.append(contentsOf: signs)
    }

    private func ends(_ name: UnsafePointer<CChar>?) {
        guard failure == nil, let name else { return }
        depth -= 1
        do throws(SheetFileError) {
            try end(Self.local(name), String(decoding: text, as: UTF8.self).withoutPiles)
        } catch {
            fail(error)
        }
        text.removeAll(keepingCapacity: true)
    }

    /// Keeps the first error and stops the parser; Swift errors cannot pass through C.
    private func fail(_ error: SheetFileError) {
        failure = failure ?? error
        XML_StopParser(parser, 0)
    }

    /// The name behind the prefix.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
        let name = String(cString: name)
        let colon = name.utf8.lastIndex(of: UInt8(ascii: ":"))
        return colon.map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
}
