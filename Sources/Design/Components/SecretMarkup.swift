package import Markup
package import Vault
package import Words

/// The secret of a second factor, as a QR code for a device's camera and as text to type in.
///
/// Shown only while a device is being set up.
package struct SecretMarkup: Sendable {
    /// The catalogue of the page.
    package let words: Catalogue
    /// The new secret, which is confirmed by a first code.
    package let secret: SecondFactor.Secret
    /// The name under which the authenticator lists the town.
    package let town: String
    /// The name under which the authenticator lists the account: its mail address.
    package let account: String

    /// Stores what it is given.
    package init(words: Catalogue, secret: SecondFactor.Secret, town: String, account: String) {
        self.words = words
        self.secret = secret
        self.town = town
        self.account = account
    }

    /// A hint, the picture (left out if the address is too long for a code) and the text.
    @MarkupBuilder
    package var markup: some Markup {
        p { words[.door(.secretPicture)] }
        if let picture = QRPicture(secret.address(issuer: town, mail: account)) { picture.markup }
        p { words(.door(.secret), ["secret": secret.text]) }
    }
}
