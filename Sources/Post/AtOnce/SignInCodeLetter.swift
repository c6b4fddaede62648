package import Words

/// Tells somebody who signs in the code to type.
package struct SignInCodeLetter: PromptLetter {
    private let code: String

    package init(_ code: String) {
        self.code = code
    }

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
