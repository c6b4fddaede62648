package import Words

/// Tries the way by which letters leave.
package struct TrialLetter: PromptLetter {
    private let site: String

    /// `site` is where the town stands in the world, as the letter names it.
    package init(from site: String) {
        self.site = site
    }

    package func letter(in words: Catalogue) -> Letter {
        Letter(
            subject: words[.letter(.trialSubject)],
            [
                .paragraph(words[.letter(.greeting)]),
                .paragraph(words(.letter(.trial), ["site": site])),
            ]
        )
    }
}
