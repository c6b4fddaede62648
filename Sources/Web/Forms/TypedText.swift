import Register

extension String {
    /// The text without space around it; `nil` where nothing was typed.
    package var typedText: String? {
        let text = withoutSpaceAround
        return text.isEmpty ? nil : String(text)
    }

    package var typedLines: [String] {
        pieces(between: "\n").compactMap { String($0).typedText }
    }
}
