extension PersonTrace {
    /// Whether a short line is a name, or a name behind a label: "Projektkoordination: Erika Beispiel".
    func isOnly(_ text: String) -> Bool {
        guard text.utf8.count < 120 else { return false }
        if isWhole(text, isProse: true) { return true }
        guard let colon = text.firstIndex(of: ":") else { return false }
        return isWhole(String(text[text.index(after: colon)...]), isProse: true)
    }
}
