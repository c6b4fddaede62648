package import Foundation
import Register

/// What a form has sent: names and values in their order; a name may stand there several times.
///
/// A form with a file holds `input(.type(.file), .name("logo"))`; its `BodyLimit` says that it may be
/// large. What was chosen is then `form.file("logo")`.
package struct FormData: Hashable, Sendable {
    package private(set) var pairs: [Pair] = []
    /// Where the values of each name stand: a form may have thousands.
    private var places: [String: [Int]] = [:]
    /// The files that were chosen, as the browser calls them.
    private(set) var files: [File] = []

    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package struct File: Hashable, Sendable {
        /// The name of the field in which it was chosen.
        let field: String
        /// Its own name, without folders: to be shown, never to be followed.
        package let name: String
        package let bytes: Data
    }

    /// More than a form of ours has, with a table of two hundred measures.
    static let limit = 4000
    /// The longest text of a town, many times over.
    static let byteLimit = 2 << 20

    package init(_ pairs: [Pair] = [], files: [File] = []) {
        for pair in pairs { append(pair.name, pair.value) }
        // A field in which nothing was chosen is sent as a file without name and content.
        self.files = files.filter { !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    /// Reads `title=Sprache&partners=3&partners=5`, a name or value at a time.
    package init(encoded bytes: some Collection<UInt8>) {
        let pairs = Query.pairs(in: bytes, most: Self.limit).map { name, value in
            Pair(name: name, value: value.withoutReturns)
        }
        self.init(pairs)
    }

    /// The first value of a name.
    package subscript(name: String) -> String? {
        places[name]?.first.map { pairs[$0].value }
    }

    /// All values of a name.
    package func all(_ name: String) -> [String] {
        (places[name] ?? []).map { pairs[$0].value }
    }

    package mutating func append(_ name: String, _ value: String) {
        places[name, default: []].append(pairs.count)
        pairs.append(Pair(name: name, value: value))
    }

    /// The file that was chosen in a field; `nil` where none was.
    package func file(_ field: String) -> File? {
        files.first { $0.field == field }
    }

    /// The version from which the form was made: the sequence that put it; 0 where there is none.
    package var version: Int { self[FormName.version].flatMap { Int($0) } ?? 0 }

    /// These values without those of some names.
    package func without(_ names: Set<String>) -> FormData {
        FormData(pairs.filter { !names.contains($0.name) })
    }
}
