package import Words

/// Tells somebody who is signing in which code to type.
package struct SignInCodeLetter: PromptLetter {
    private let code: String

    /// `code` is written as it is to be typed.
    package init(_ code: String) {
        self.code = code
    }

    /// The letter with the code; it has no link.
    package func letter(in words: Catalogue) -> Letter {
        Letter(
            subject: words[.letter(.codeSubject)],
            [
                .paragraph(words[.letter(.greeting)]),
                .paragraph(words(.letter(.code), ["code": code])),
                .paragraph(words[.letter(.codeUnasked)]),
            ]
        )
    }
}
