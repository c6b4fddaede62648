import Testing

@Suite struct BlankedSwiftTests {
    private func words(_ code: String) -> [String] {
        BlankedSwift.blanking(code).split { " \n".contains($0) }.map(String.init)
    }

    @Test func `comments and strings are blanked and lines stay`() {
        #expect(words("a // b {\nc") == ["a", "c"])
        #expect(words("a /* b /* c */ } */ d") == ["a", "d"])
        #expect(words(#"let a = "b { \" c" + d"#) == ["let", "a", "=", "+", "d"])
        #expect(words("a \"\"\"\n b \" c\n \"\"\" d") == ["a", "d"])
        #expect(words(##"a #"b " \( c"# d"##) == ["a", "d"])
        #expect(BlankedSwift.blanking("\"\"\"\n\n\"\"\"\na").split(separator: "a").count == 1)
    }

    @Test func `what is put into a string is code`() {
        #expect(words(#"a "b \(c("d")) e" f"#) == ["a", "(c(", "))", "f"])
        #expect(words(##"a #"b \#(c) \(d)"# e"##) == ["a", "(c)", "e"])
    }

    @Test func `a regular expression is blanked and a division is not`() {
        #expect(words(#"f(/a "{\/]/) b"#) == ["f(", ")", "b"])
        #expect(words("let a = b / c / d") == ["let", "a", "=", "b", "/", "c", "/", "d"])
        #expect(words("(a)/b/c") == ["(a)/b/c"])
        #expect(words("return /a\"/ b") == ["return", "b"])
    }
}
