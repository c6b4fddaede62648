import Addresses
import Concept
package import Markup
import Register
import Words

extension PageContext {
    /// From which edition the agreed wording on a page is, with a link; nothing before the first
    /// edition.
    @MarkupBuilder
    package var wordingNote: some Markup {
        if let edition = editionInForce {
            p(.class("kicker")) {
                a(.href(path(.editions) + "#" + Address.anchor(of: edition.reference))) {
                    words(.frame(.wordingOf), ["year": String(edition.year)])
                }
            }
        }
    }
}
