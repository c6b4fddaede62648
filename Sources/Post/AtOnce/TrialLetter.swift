package import Words

/// A letter to try out the way by which letters leave.
package struct TrialLetter: PromptLetter {
    private let site: String

    /// `site` is the public address of the town, which the letter names.
    package init(from site: String) {
        self.site = site
    }

    /// The trial letter; it has no link.
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
