/// A number that can be dialled.
package enum TelephoneNumber {
    /// Whether it holds digits, and between them only what people put there.
    package static func isWellFormed(_ number: String) -> Bool {
        number.allSatisfy { ("0"..."9").contains($0) || "+-/() ".contains($0) }
            && number.contains { ("0"..."9").contains($0) }
    }
}
