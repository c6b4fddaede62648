import Addresses
import Design
import Markup
import Vault
import Web
import Words

// Setting up a second factor while signing in, if the roles of an account require one and it has
// none.
extension Door {
    /// The page that shows the secret for a device and asks for its first code.
    func equippingPage(
        _ token: FormToken,
        _ wayOn: String,
        _ offer: SecondFactorOffer
    ) -> DoorPage {
        DoorPage(
            context: context,
            title: words[.door(.equipping)],
            address: .signIn,
            hidden: [formToken(token), ("weiter", wayOn), ("ticket", offer.ticket)],
            fields: [
                InputField(
                    "code",
                    words[.door(.code)],
                    .line(.text, .oneTimeCode),
                    hint: words[.door(.codeProof)]
                )
            ],
            button: words[.door(.equippingButton)],
            intro: [words[.door(.equippingWhy)], words[.door(.equippingKept)]],
            secret: SecretMarkup(
                words: words,
                secret: offer.secret,
                town: context.town,
                account: offer.mail
            )
        )
    }

    /// The page with the recovery codes, which cannot be shown again, and the link that goes on.
    func equippedPage(_ codes: [String], _ goal: String) -> PageContent {
        var content = PageContent(words[.door(.equipped)]) {
            div(.class("stack")) {
                h1 { words[.door(.equipped)] }
                p { words[.door(.recovery)] }
                ul { ForEach(codes) { code in li { code } } }
                p { a(.class("button"), .href(goal)) { words[.door(.goOn)] } }
            }
        }
        content.isCitable = false
        return content
    }
}
