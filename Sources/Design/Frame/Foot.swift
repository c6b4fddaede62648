import Addresses
import Concept
import Markup
import Register
import Words

/// The foot of every page: as of when it is, whom to ask, how to cite it, and the whole menu.
struct Foot: Sendable {
    let context: PageContext
    let page: PageContent

    private var words: Catalogue { context.words }

    var markup: some Markup {
        footer(.class("foot")) {
            div(.class("wrap")) {
                if !context.isBare {
                    div(.class("foot-about")) {
                        about
                        if page.isCitable {
                            DayForm(context: context, request: context.request).markup
                        }
                    }
                    pages
                }
                tell
                p(.class("soft")) { words[.frame(.product)] }
            }
        }
    }

    /// All sections of the site.
    ///
    /// On narrow screens this is the only menu; the head links to it.
    private var pages: some Markup {
        nav(.id("menue"), .class("foot-menu"), .aria(.label(words[.frame(.allPages)]))) {
            ForEach(Address.groups) { group in
                div {
                    h2 { words[.frame(group.heading)] }
                    ul(.class("plain")) {
                        ForEach(group.links) { key, address in
                            li { a(.href(context.path(address))) { words[key] } }
                        }
                    }
                }
            }
        }
    }

    /// Links to the office: to report something about this page, and to sign in.
    ///
    /// While the pages are not open, the legal pages stand here instead of the forms.
    ///
    /// - Source: § 5 DDG and Art. 13 DSGVO: imprint and privacy notice have to be reachable always.
    private var tell: some Markup {
        let about = page.isCitable ? context.request.path : nil
        return ul(.class("plain ways")) {
            ForEach(context.isBare ? TextPage.always : []) { page in
                li { a(.href(context.path(.text(page)))) { words[page.title] } }
            }
            ForEach(context.isBare ? [] : NoticeAddress.Form.allCases) { form in
                li {
                    a(
                        .href(NoticeAddress.form(form, page: about).text(in: context.language)),
                        .rel(.nofollow)
                    ) { words[form.title] }
                }
            }
            li {
                a(.href(DoorAddress.signIn.text(in: context.language)), .rel(.nofollow)) {
                    words[.door(.signIn)]
                }
            }
        }
    }

    /// The facts about the page: edition, day, contact, licence and citation, each if it is known.
    private var about: some Markup {
        dl(.class("facts")) {
            if let edition = context.editionInForce {
                fact(words[.frame(.editionInForce)], String(edition.year))
            }
            if let day = context.asOf { fact(words[.measure(.asOf)], context.date(day)) }
            if let contact = context.contact {
                fact(words[.frame(.contact)], context.contactLine(contact))
            }
            if let licence = context.register.only(Concept.self)?.licence {
                fact(words[.frame(.licence)], licence)
            }
            fact(words[.frame(.cite)], citation)
        }
    }

    /// How to cite the page; how to cite the whole site if the page itself is not citable.
    private var citation: AnyMarkup {
        let cited = page.isCitable ? context.request : PageRequest(.start, context.language)
        let values = [
            "site": context.siteTitle, "day": words.date(context.asOf ?? context.today),
            "address": (context.publicAddress ?? "") + cited.text,
        ]
        if !page.isCitable { return AnyMarkup(words(.frame(.siteCitation), values)) }
        if page.titleIsOwn {
            return context.sentence(.frame(.citation), "page", own: page.title, values)
        }
        let all = values.merging(["page": page.title]) { $1 }
        return AnyMarkup(words(.frame(.citation), all))
    }
}
