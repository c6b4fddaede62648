/// One sentence about a change, with the old and the new value apart, for `del` and `ins`.
package struct Sentence: Hashable, Sendable {
    /// What the sentence is about: "Titel geändert", "Absatz neu", "Status".
    package let heading: String
    /// The value before; `nil` if there was none or it does not matter.
    package let old: String?
    /// The value after; `nil` if there is none or it does not matter.
    package let new: String?
    /// The whole in one line of plain text: "Titel geändert: „alt“ → „neu“".
    package let text: String

    /// Builds the line; `quote` sets the values in quotation marks, or leaves them as they are.
    init(_ heading: String, old: String? = nil, new: String? = nil, quote: (String) -> String) {
        self.heading = heading
        self.old = old
        self.new = new
        let values = [old, new].compactMap { $0.map(quote) }
        text = values.isEmpty ? heading : "\(heading): \(values.joined(separator: " → "))"
    }
}
