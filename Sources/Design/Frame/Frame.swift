import Addresses
import Concept
package import Markup
import Register
import Words

/// The frame around every page: head, menu, notices, trail and foot.
package struct Frame: Sendable {
    /// The page that is framed; it must be the one from which the content was made.
    package let context: PageContext

    /// Stores what it is given.
    package init(context: PageContext) {
        self.context = context
    }

    private var words: Catalogue { context.words }

    /// The complete HTML document of a page.
    package func page(_ content: PageContent) -> some Markup {
        HTMLDocument {
            html(.lang(context.language.tag)) {
                pageHead(content.title)
                body {
                    a(.class("skip"), .href("#inhalt")) { words[.frame(.skipToContent)] }
                    siteHead
                    main(.id("inhalt"), .tabindex(-1)) {
                        div(.class("wrap")) {
                            closedNotice
                            pastNotice
                            trail(content)
                            content.body
                            if context.language != .german {
                                p(.class("soft note")) { words[.frame(.germanTexts)] }
                            }
                        }
                    }
                    Foot(context: context, page: content).markup
                }
            }
        }
    }

    /// The `head` element.
    ///
    /// Pages about the past and pages that are not open are kept out of search engines; one about
    /// the past names the page of today as the canonical one.
    private func pageHead(_ pageTitle: String) -> some Markup {
        head {
            meta(.charset(.utf8))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            title {
                pageTitle == context.siteTitle
                    ? pageTitle
                    : words(.frame(.pageTitle), ["page": pageTitle, "site": context.siteTitle])
            }
            link(.rel(.stylesheet), .href(context.styleSheetPath))
            if let path = context.accentSheetPath { link(.rel(.stylesheet), .href(path)) }
            if context.isBare { meta(.name("robots"), .content("noindex")) }
            if context.stand != nil {
                meta(.name("robots"), .content("noindex"))
                link(.rel(.canonical), .href(context.pathToday))
            }
            link(.rel(.icon), .type("image/svg+xml"), .href(Assets.iconPath))
            if !context.isBare {
                link(
                    .rel(.alternate),
                    .type("application/atom+xml"),
                    .href(context.path(.changesFeed))
                )
            }
            script(.src(context.scriptPath), .defer)
            ForEach(Language.allCases.filter { $0 != context.language }) { other in
                link(
                    .rel(.alternate),
                    .hreflang(other.tag),
                    .href(context.path(in: other))
                )
            }
        }
    }

    /// Logo, name of the site, menu and tools.
    private var siteHead: some Markup {
        header(.class("head")) {
            div(.class("wrap")) {
                a(.class("brand"), .href(context.path(.start))) {
                    if let logo = context.logo {
                        logoImage(logo, isMarked: context.language != .german)
                    } else {
                        img(.src(Assets.iconPath), .alt(""), .width(36), .height(36))
                    }
                    span { context.siteTitle }
                }
                if !context.isBare { menu }
                tools
            }
        }
    }

    /// The main sections; the one in which the page stands is marked as current.
    private var menu: some Markup {
        nav(.class("menu"), .aria(.label(words[.frame(.menu)]))) {
            ul(.class("nav")) {
                ForEach(Frame.menu) { key, address in
                    li {
                        a(.href(context.path(address))) { words[.frame(key)] }
                            .attributes(
                                .aria(.current(.page)),
                                when: address.isSection(of: context.address)
                            )
                    }
                }
            }
        }
    }

    /// Search and other languages, at the end of the head.
    ///
    /// On narrow screens also the way to the menu in the foot.
    private var tools: some Markup {
        nav(.class("tools"), .aria(.label(words[.frame(.tools)]))) {
            if !context.isBare {
                a(.class("to-menu"), .href("#menue")) { words[.frame(.allPages)] }
                a(.href(context.path(.search(nil)))) {
                    context.symbol(.search)
                    words[.frame(.search)]
                }
            }
            ForEach(Language.allCases.filter { $0 != context.language }) { other in
                a(.lang(other.tag), .hreflang(other.tag), .href(context.path(in: other))) {
                    other.ownName
                }
            }
        }
    }

    /// Tells those who are signed in that nobody else sees the pages yet.
    @MarkupBuilder
    private var closedNotice: some Markup {
        if !context.isBare, !context.isOpen {
            section(.class("notice"), .aria(.label(words[.settings(.closedHeading)]))) {
                p {
                    words[.settings(.banner)] + " "
                    a(.href(OfficeAddress.settings.text(in: context.language))) {
                        words[.settings(.bannerLink)]
                    }
                }
            }
        }
    }

    /// On a page about the past: which day it shows, which edition was in force, and a link to
    /// today.
    @MarkupBuilder
    private var pastNotice: some Markup {
        if let stand = context.stand {
            section(.class("notice"), .aria(.label(words[.frame(.past)]))) {
                p {
                    strong { words(.frame(.pastStand), ["day": words.date(stand)]) }
                    " "
                    if let edition = context.editionInForce {
                        words(.frame(.pastEdition), ["year": String(edition.year)]) + " "
                    }
                    words[.frame(.pastExplained)]
                }
                p { a(.href(context.pathToday)) { words[.frame(.backToToday)] } }
            }
        }
    }

    /// The sections in the order of the menu.
    private static let menu: [(TextKey.Frame, Address)] = [
        (.concept, .concept), (.fields, .fields), (.measures, .measures(MeasureSelection())),
        (.bodies, .bodies),
        (.network, .network), (.changes, .changes(until: nil)),
    ]

    /// The way to the page as links; nothing on the start page.
    @MarkupBuilder
    private func trail(_ content: PageContent) -> some Markup {
        if !content.trail.isEmpty {
            nav(.class("crumbs"), .aria(.label(words[.frame(.breadcrumb)]))) {
                ol {
                    li { a(.href(context.path(.start))) { words[.frame(.start)] } }
                    ForEach(content.trail) { step in
                        li { a(.href(context.path(step.address))) { step.title } }
                    }
                }
            }
        }
    }
}
