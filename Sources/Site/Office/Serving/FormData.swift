import Foundation

/// What a form has sent: names and values in their order; a name may stand there several times.
///
/// A form with a file is made by `reading.sendingForm(withFiles: true)` and holds
/// `input(.type(.file), .name("logo"))`; its address says in `OfficeAddress.takesFiles` that it may
/// be large. What was chosen is then `form.file("logo")`.
struct FormData: Hashable, Sendable {
    private(set) var pairs: [Pair]
    /// The files that were chosen, as the browser calls them.
    private(set) var files: [File] = []

    struct Pair: Hashable, Sendable {
        let name: String
        let value: String
    }

    struct File: Hashable, Sendable {
        /// The name of the field in which it was chosen.
        let field: String
        /// Its own name, without folders: to be shown, never to be followed.
        let name: String
        let bytes: Data
    }

    /// More than a form of ours has, with a table of two hundred measures.
    static let limit = 4000
    /// The longest text of a town, many times over.
    static let byteLimit = 2 << 20

    init(_ pairs: [Pair] = [], files: [File] = []) {
        self.pairs = pairs
        // A field in which nothing was chosen is sent as a file without name and content.
        self.files = files.filter { !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    /// Reads `title=Sprache&partners=3&partners=5`.
    ///
    /// - Source: URL Standard, 5.1 (application/x-www-form-urlencoded parsing).
    init(encoded text: Substring) {
        pairs = text.split(separator: "&").prefix(Self.limit).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Pair(
                name: Query.decoded(parts[0]),
                value: parts.count > 1 ? Query.decoded(parts[1]).withoutReturns : ""
            )
        }
    }

    /// The first value of a name.
    subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// All values of a name.
    func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    mutating func append(_ name: String, _ value: String) {
        pairs.append(Pair(name: name, value: value))
    }

    /// The file that was chosen in a field; `nil` where none was.
    func file(_ field: String) -> File? {
        files.first { $0.field == field }
    }

    /// The version from which the form was made: the sequence that put it; 0 where there is none.
    var version: Int { self[FormName.version].flatMap { Int($0) } ?? 0 }

    /// These values, asking for another step.
    func asking(_ step: OfficeRequest.Step) -> FormData {
        var asking = without([FormName.step])
        asking.pairs.append(Pair(name: FormName.step, value: step.rawValue))
        return asking
    }

    /// These values without those of some names.
    func without(_ names: Set<String>) -> FormData {
        FormData(pairs.filter { !names.contains($0.name) })
    }
}

extension String {
    /// Lines as they are kept: browsers end them with two signs.
    var withoutReturns: String {
        replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
