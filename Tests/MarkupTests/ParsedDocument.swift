import Foundation

/// An element or a text of a page, as it was meant or as a parser found it.
enum Node: Equatable, Sendable {
    case element(name: String, attributes: [String: Scalars], children: [Node])
    case text(Scalars)
}

/// A text that is compared scalar by scalar, as `String` takes `é` and `e´` for the same.
struct Scalars: Equatable, Sendable, CustomStringConvertible {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: Self, right: Self) -> Bool {
        left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
    }

    var description: String {
        text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}

/// What the parser made of a page.
struct ParsedDocument: Decodable {
    let root: Node
    let errors: [String]

    /// What html5lib makes of each page, in one run of Python for all of them.
    static func parse(_ pages: [String]) throws -> [ParsedDocument] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let process = Process()
        process.executableURL = try PythonInterpreter.find(from: folder)
        process.arguments = [folder.appending(path: "parse.py").path()]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // parse.py reads to the end before it writes, so neither pipe can block the other.
        try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(pages))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw PythonInterpreter.Missing() }
        return try JSONDecoder().decode([ParsedDocument].self, from: answer)
    }
}

extension Node: Decodable {
    private enum Key: String, CodingKey {
        case name, attributes, children
    }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            // A child is a text or an element; that it is no text decides.
            self = .text(Scalars(text))
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        self = .element(
            name: try container.decode(String.self, forKey: .name),
            attributes: try container.decode([String: String].self, forKey: .attributes)
                .mapValues(Scalars.init),
            children: try container.decode([Node].self, forKey: .children)
        )
    }
}
