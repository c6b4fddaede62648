import Journal
import Markup
import Words

/// The secret of a second factor: as a picture for the camera of a device, and as text to type.
struct SecretMarkup: Sendable {
    let words: Catalogue
    let secret: SecondFactor.Secret
    /// What the device is to call the place.
    let town: String
    /// What the device is to call the account.
    let account: String

    @MarkupBuilder
    var markup: some Markup {
        p { words[.door(.secretPicture)] }
        if let picture = QRPicture(secret.address(issuer: town, mail: account)) { picture.markup }
        p { words(.door(.secret), ["secret": secret.text]) }
    }
}
