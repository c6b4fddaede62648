import Addresses

/// The number of a record as tables write it: "M17", "5".
package enum RecordNumber {
    /// The number with which a line begins: "M17 Sprachcafé", "5 Volkshochschule".
    package static func leading(_ line: some StringProtocol) -> Int? {
        let first = line.split { $0.isWhitespace }.first.map { String($0) } ?? ""
        return Address.number(first[...])
            ?? Address.number(first.dropFirst(first.hasPrefix("M") ? 1 : 0))
    }
}
