package import Register

extension Records {
    /// The record that people call by this number or code: M17, A3, 168/20; `nil` if there is none.
    ///
    /// Case and spaces do not matter. A measure is tried first, then strategic goals, then papers.
    package func called(_ text: String) -> Reference? {
        let code = FoldedText(text.filter { !$0.isWhitespace })
        let digits = code.long.dropFirst()
        if code.long.first == UInt8(ascii: "m"), digits.count <= 9,
            let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
        {
            let measure = Reference(.measure, number)
            if table[measure] != nil { return measure }
        }
        return [Kind.strategicGoal, .paper].lazy.compactMap { kind in
            table.versions(of: kind).first { version in
                version.record.uniqueCode.map { FoldedText($0.value) == code } ?? false
            }
        }.first?.reference
    }
}
