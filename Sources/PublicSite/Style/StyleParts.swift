import Addresses
import Design
import Markup
import Words

/// The part of the style page with the components for finding one's way: contents, hits, links.
struct StyleParts {
    let context: PageContext

    private var words: Catalogue { context.words }
    private var sample: String { words[.style(.sample)] }
    /// The style page itself, to which all example links lead.
    private var here: String { context.path(.style) }

    @MarkupBuilder
    var markup: some Markup {
        ways
        long
        found
        standing
        camera
    }

    /// A QR code, which stays dark on light on dark pages.
    private var camera: some Markup {
        context.component(.camera, .cameraRule) {
            if let picture = QRPicture(context.siteTitle) { picture.markup }
        }
    }

    private var ways: some Markup {
        context.component(.ways, .waysRule) {
            ul(.class("ways")) {
                li {
                    context.symbol(.document)
                    a(.href(here)) { words[.style(.sampleLink)] }
                }
            }
            p(.class("ways")) {
                a(.href(here), .aria(.current(.true))) { words[.measure(.asTable)] }
                a(.href(here)) { words[.measure(.asCards)] }
            }
        }
    }

    /// A long text with its contents and a note in the margin.
    private var long: some Markup {
        context.component(.long, .longRule) {
            div(.class("reading")) {
                nav(.class("contents"), .aria(.label(words[.concept(.contents)]))) {
                    ul(.class("plain")) {
                        li { a(.href("#probe-abschnitt")) { words[.style(.sampleHeading)] } }
                    }
                }
                article(.class("stack")) {
                    h3(.id("probe-abschnitt")) { words[.style(.sampleHeading)] }
                    p {
                        sample
                        " "
                        span(.class("margin")) { a(.href(here)) { words[.style(.sampleLink)] } }
                    }
                }
            }
        }
    }

    /// Filters that are set, and a hit with the passage that was found.
    private var found: some Markup {
        context.component(.found, .foundRule) {
            ul(.class("chosen"), .aria(.label(words[.measure(.chosen)]))) {
                li {
                    a(.href(here)) {
                        context.symbol(.remove)
                        span(.class("hidden")) { words[.measure(.remove)] + " " }
                        words[.measure(.status)]
                    }
                }
            }
            ul(.class("hits")) {
                li {
                    a(.href(here)) { words[.style(.sampleHeading)] }
                    p(.class("excerpt")) { mark { sample } }
                }
            }
        }
    }

    private var standing: some Markup {
        context.component(.standing, .standingRule) {
            div(.class("standing stack")) {
                p { context.standingTag(Standing.all[0], Standing.all[0].name(in: words)) }
                p { sample }
            }
        }
    }
}
