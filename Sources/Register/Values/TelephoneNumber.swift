/// Checks whether a telephone number can be dialled.
package enum TelephoneNumber {
    /// Whether it has a digit, and otherwise only spaces and the signs + - / ( ).
    package static func isWellFormed(_ number: String) -> Bool {
        number.allSatisfy { ("0"..."9").contains($0) || "+-/() ".contains($0) }
            && number.contains { ("0"..."9").contains($0) }
    }
}
