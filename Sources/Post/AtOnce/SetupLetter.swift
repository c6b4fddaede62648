package import Words

/// Invites somebody to set up an account, with the link for that.
package struct SetupLetter: PromptLetter {
    /// The whole address of the set-up page, which only its reader may know.
    package let link: String

    /// `link` is the whole address at which the account is set up.
    package init(_ link: String) {
        self.link = link
    }

    /// The invitation, with a place for the link.
    package func letter(in words: Catalogue) -> Letter {
        Letter(
            subject: words[.letter(.inviteSubject)],
            [
                .paragraph(words[.letter(.greeting)]), .ownLink(words[.letter(.invite)]),
                .paragraph(words[.letter(.inviteForward)]),
            ]
        )
    }
}
