import Addresses
import Concept
import Design
package import Markup
import Register
import Vault
import Web
import Words

/// The HTML document around every page of the office: navigation, session, sign-out, footer.
package struct OfficeFrame: Sendable {
    package let context: OfficeContext

    package init(context: OfficeContext) {
        self.context = context
    }

    private var words: Catalogue { context.words }

    /// The whole document; the page's content stands in `main` with the identifier `inhalt`.
    package func page(_ content: OfficeContent) -> some Markup {
        HTMLDocument {
            html(.lang(context.language.tag)) {
                pageHead(content)
                body(.class("office")) {
                    a(.class("skip"), .href("#inhalt")) { words[.frame(.skipToContent)] }
                    officeHead
                    main(.id("inhalt"), .tabindex(-1)) {
                        div(.class("wrap")) {
                            if let back = content.back {
                                p(.class("back")) {
                                    a(.href(context.path(back.address))) { context.own(back.title) }
                                }
                            }
                            context.clockNotice
                            content.body
                        }
                    }
                    footer(.class("foot")) {
                        div(.class("wrap")) {
                            nav(
                                .id("menue"),
                                .class("office-ways"),
                                .aria(.label(words[.frame(.allPages)]))
                            ) { ul(.class("columns-list")) { wayItems } }
                            sessionEnd
                            p(.class("soft")) { words[.office(.noPersons)] }
                            p(.class("soft")) { words[.frame(.product)] }
                        }
                    }
                }
            }
        }
    }

    private func pageHead(_ content: OfficeContent) -> some Markup {
        head {
            meta(.charset(.utf8))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            meta(.name("robots"), .content("noindex"))
            title {
                let page =
                    content.isFault
                    ? words(.office(.faultTitle), ["page": content.title]) : content.title
                words(.frame(.pageTitle), ["page": page, "site": words[.office(.heading)]])
            }
            link(.rel(.stylesheet), .href(context.styleSheetPath))
            if let path = context.accentSheetPath { link(.rel(.stylesheet), .href(path)) }
            link(.rel(.icon), .type("image/svg+xml"), .href(Assets.iconPath))
            script(.src(context.scriptPath), .defer)
        }
    }

    private var officeHead: some Markup {
        header(.class("head")) {
            div(.class("wrap")) {
                a(.class("brand"), .href(context.path(ways.first?.1 ?? .kinds))) {
                    img(.src(Assets.iconPath), .alt(""), .width(36), .height(36))
                    span { words(.office(.brand), ["town": context.town]) }
                }
                nav(.class("menu"), .aria(.label(words[.frame(.menu)]))) {
                    ul(.class("nav")) { wayItems }
                }
                nav(.class("tools"), .aria(.label(words[.office(.account)]))) {
                    a(.class("to-menu"), .href("#menue")) { words[.frame(.allPages)] }
                    a(.href(context.path(.ownAccount))) {
                        words(.office(.signedInAs), ["name": context.visitor.name])
                    }
                    a(.href(PageRequest(.start, context.language).text)) {
                        words[.office(.publicSite)]
                    }
                    signOut
                }
            }
        }
    }

    /// The links in the header, repeated in the footer, where small screens show them.
    private var wayItems: some Markup {
        ForEach(ways) { heading, address in
            li {
                a(.href(context.path(address))) { heading }
                    .attributes(
                        .aria(.current(.page)),
                        when: address == context.request.address
                    )
            }
        }
    }

    /// When the session ends; the script reads the times from it and warns before.
    private var sessionEnd: some Markup {
        let session = context.visitor.session
        let (hour, minute) = Berlin.time(of: session.endsAt)
        let time = words.clock(hour, minute)
        return div(
            .id("sitzung"),
            .data("ende", String(session.endsAt.milliseconds)),
            .data("ruhe", String(Session.idleSeconds)),
            .data("spaetestens", String(session.latestEnd.milliseconds))
        ) {
            p(.class("soft")) { words(.office(.sessionUntil), ["time": time]) }
            div(.class("notice urgent"), .role(.alert), .hidden) {
                p { words[.office(.sessionWarning)] }
                button(.type(.button), .class("button")) { words[.office(.sessionGoOn)] }
            }
        }
    }

    private var signOut: some Markup {
        form(.method(.post), .action(DoorAddress.signOut.text(in: context.language))) {
            context.hidden(FormName.token, context.request.formToken)
            button(.type(.submit), .class("button quiet")) { words[.door(.signOut)] }
        }
    }

    /// The entries of the navigation that the visitor may open, in their fixed order.
    private var ways: [(String, OfficeAddress)] {
        let all: [(String, OfficeAddress)] = [
            (words[.desk(.heading)], .desk()),
            (words.plural(of: .measure), .records(.measure)),
            (words[.office(.measureTable)], .measureTable(nil)),
            (words[.round(.heading)], .rounds(.all)),
            (words[.notice(.heading)], .notices),
            (words[.intake(.heading)], .imports),
            (words[.desk(.coming)], .coming),
            (words[.desk(.overview)], .overview),
            (words[.desk(.handover)], .handover),
            (words[.office(.allKinds)], .kinds),
            (words[.person(.heading)], .persons(.all)),
            (words[.outbox(.heading)], .outbox),
            (words[.settings(.heading)], .settings), (words[.account(.accounts)], .accounts),
        ]
        return all.filter { context.mayEnter($0.1) }
    }
}
