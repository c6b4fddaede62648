package import Foundation
import Register

/// The fields that a form has sent, in their order; a name may occur several times.
///
/// A form with a file holds `input(.type(.file), .name("logo"))`, and its route takes files. The
/// chosen file is then `form.file("logo")`.
package struct FormData: Hashable, Sendable {
    /// Names and values in the order in which they were sent.
    package private(set) var pairs: [Pair] = []
    /// The positions of each name in `pairs`, because a form may have thousands of fields.
    private var places: [String: [Int]] = [:]
    /// The files that were chosen.
    private(set) var files: [File] = []

    /// A field with its value, which may be empty.
    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A file that was sent.
    package struct File: Hashable, Sendable {
        /// The name of the field in which it was chosen.
        let field: String
        /// The file's name without folders, at most 120 characters; only to be shown, never used as
        /// a path.
        package let name: String
        /// The content, which nothing has checked yet.
        package let bytes: Data
    }

    /// The most fields that are read; more than a table of two hundred measures has.
    static let limit = 4000
    /// The most bytes of a form without files; many times the longest text of a town.
    static let byteLimit = 2 << 20

    /// Fields in the order given; a file field in which nothing was chosen is left out.
    package init(_ pairs: [Pair] = [], files: [File] = []) {
        for pair in pairs { append(pair.name, pair.value) }
        // A field in which nothing was chosen is sent as a file without name and content.
        self.files = files.filter { !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    /// Reads `title=Sprache&partners=3&partners=5`; fields beyond `limit` are left out.
    ///
    /// - Source: URL Standard, 5.1.
    package init(encoded bytes: some Collection<UInt8>) {
        let pairs = Query.pairs(in: bytes, most: Self.limit).map { name, value in
            Pair(name: name, value: value.withoutReturns)
        }
        self.init(pairs)
    }

    /// The first value of a name; `nil` if the field was not sent.
    package subscript(name: String) -> String? {
        places[name]?.first.map { pairs[$0].value }
    }

    /// All values of a name in their order; empty if the field was not sent.
    package func all(_ name: String) -> [String] {
        (places[name] ?? []).map { pairs[$0].value }
    }

    /// Adds a field at the end, also if the name is there already.
    package mutating func append(_ name: String, _ value: String) {
        places[name, default: []].append(pairs.count)
        pairs.append(Pair(name: name, value: value))
    }

    /// The first file that was chosen in a field; `nil` if there is none.
    package func file(_ field: String) -> File? {
        files.first { $0.field == field }
    }

    /// The version of the record that the form showed, as a sequence in the log; 0 if it names
    /// none.
    package var version: Int { self[FormName.version].flatMap { Int($0) } ?? 0 }

    /// The same fields without those of the given names, and without files.
    package func without(_ names: Set<String>) -> FormData {
        FormData(pairs.filter { !names.contains($0.name) })
    }
}
