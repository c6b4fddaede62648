extension PersonTrace {
    /// Whether a short line is only a name, also after a label: "Leitung: Erika Beispiel".
    func isOnly(_ text: String) -> Bool {
        guard text.utf8.count < 120 else { return false }
        if isWhole(text, isProse: true) { return true }
        guard let colon = text.firstIndex(of: ":") else { return false }
        return isWhole(String(text[text.index(after: colon)...]), isProse: true)
    }
}
