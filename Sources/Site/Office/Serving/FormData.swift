/// What a form has sent: names and values in their order; a name may stand there several times.
struct FormData: Hashable, Sendable {
    private(set) var pairs: [Pair]

    struct Pair: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// More than a form of ours has, with a table of two hundred measures.
    static let limit = 4000
    /// The longest text of a town, many times over.
    static let byteLimit = 2 << 20

    init(_ pairs: [Pair] = []) {
        self.pairs = pairs
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

    /// These values without those of some names.
    func without(_ names: Set<String>) -> FormData {
        FormData(pairs.filter { !names.contains($0.name) })
    }
}

extension String {
    /// Lines as they are kept: browsers end them with two signs.
    fileprivate var withoutReturns: String {
        replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
