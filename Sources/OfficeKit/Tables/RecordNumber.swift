import Addresses

/// Reads the number of a record from the cell of a table: "M17", "5".
package enum RecordNumber {
    /// The number at the start of a line: "M17 Sprachcafé", "5 Volkshochschule"; `nil` if there is
    /// none.
    package static func leading(_ line: some StringProtocol) -> Int? {
        let first = line.split { $0.isWhitespace }.first.map { String($0) } ?? ""
        return Address.number(first[...])
            ?? Address.number(first.dropFirst(first.hasPrefix("M") ? 1 : 0))
    }
}
