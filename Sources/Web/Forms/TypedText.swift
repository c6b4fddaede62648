import Register

extension String {
    /// The text without white space around it; `nil` if nothing is left.
    package var typedText: String? {
        let text = withoutSpaceAround
        return text.isEmpty ? nil : String(text)
    }

    /// The lines without white space around them; empty lines are left out.
    package var typedLines: [String] {
        pieces(between: "\n").compactMap { String($0).typedText }
    }
}
