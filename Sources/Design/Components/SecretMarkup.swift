package import Markup
package import Vault
package import Words

/// The secret of a second factor: as a picture for the camera of a device, and as text to type.
package struct SecretMarkup: Sendable {
    package let words: Catalogue
    package let secret: SecondFactor.Secret
    /// What the device is to call the place.
    package let town: String
    /// What the device is to call the account.
    package let account: String

    package init(words: Catalogue, secret: SecondFactor.Secret, town: String, account: String) {
        self.words = words
        self.secret = secret
        self.town = town
        self.account = account
    }

    @MarkupBuilder
    package var markup: some Markup {
        p { words[.door(.secretPicture)] }
        if let picture = QRPicture(secret.address(issuer: town, mail: account)) { picture.markup }
        p { words(.door(.secret), ["secret": secret.text]) }
    }
}
