import Foundation
import FoundationXML

/// One walk through a part of a workbook, element by element.
///
/// Names come without their prefixes, which every program chooses for itself.
final class XMLWalk: NSObject, XMLParserDelegate {
    private let begin: (String, [String: String]) throws(SheetFileError) -> Void
    private let end: (String, String) throws(SheetFileError) -> Void
    private var text = ""
    private var failure: SheetFileError?

    /// `begin` is told an element and its attributes; `end` is told the element and the text since
    /// the last tag.
    ///
    /// - Throws: what these throw; `.damagedWorkbook` where the bytes are no XML of a workbook.
    static func through(
        _ bytes: [UInt8],
        begin: @escaping (String, [String: String]) throws(SheetFileError) -> Void,
        end: @escaping (String, String) throws(SheetFileError) -> Void = { _, _ in }
    ) throws(SheetFileError) {
        // No workbook declares a document type; with one come entities, and with them bombs. UTF-16
        // would hide it.
        let isHostile = bytes.contains(0) || bytes.firstRange(of: Array("<!DOCTYPE".utf8)) != nil
        guard !isHostile else { throw .damagedWorkbook }
        let walk = XMLWalk(begin, end)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = walk
        let isWhole = parser.parse()
        if let failure = walk.failure { throw failure }
        guard isWhole, parser.parserError == nil else { throw .damagedWorkbook }
    }

    private init(
        _ begin: @escaping (String, [String: String]) throws(SheetFileError) -> Void,
        _ end: @escaping (String, String) throws(SheetFileError) -> Void
    ) {
        self.begin = begin
        self.end = end
    }

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard failure == nil else { return }
        text = ""
        var local: [String: String] = [:]
        for (name, value) in attributes { local[Self.local(name)] = value }
        do throws(SheetFileError) {
            try begin(Self.local(elementName), local)
        } catch {
            fail(error, parser)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    func parser(
        _ parser: XMLParser,
        didEndElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard failure == nil else { return }
        do throws(SheetFileError) {
            try end(Self.local(elementName), text)
        } catch {
            fail(error, parser)
        }
        text = ""
    }

    private func fail(_ error: SheetFileError, _ parser: XMLParser) {
        failure = error
        parser.abortParsing()
    }

    private static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
