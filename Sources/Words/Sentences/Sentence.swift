/// One sentence about a change, with what was and what is apart, for `del` and `ins`.
package struct Sentence: Hashable, Sendable {
    /// What it is about: "Titel geändert", "Absatz neu", "Status".
    package let heading: String
    /// What stood there; `nil` where there is nothing to say.
    package let old: String?
    package let new: String?
    /// The whole in one line: "Titel geändert: „alt“ → „neu“".
    package let text: String

    init(_ heading: String, old: String? = nil, new: String? = nil, quote: (String) -> String) {
        self.heading = heading
        self.old = old
        self.new = new
        let values = [old, new].compactMap { $0.map(quote) }
        text = values.isEmpty ? heading : "\(heading): \(values.joined(separator: " → "))"
    }
}
