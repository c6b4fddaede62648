import Markup
import Register
import Words

/// The foot of every page: as of when, whom to ask, how to cite it.
struct Foot: Sendable {
    let reading: Reading
    let page: PageContent

    private var words: Catalogue { reading.words }

    var markup: some Markup {
        footer(.class("foot")) {
            div(.class("wrap")) {
                if !reading.isBare {
                    div(.class("foot-about")) {
                        about
                        if page.isCitable {
                            DayForm(reading: reading, request: reading.request).markup
                        }
                    }
                    pages
                }
                tell
                p(.class("soft")) { words[.frame(.product)] }
            }
        }
    }

    private var pages: some Markup {
        nav(.id("menue"), .class("foot-menu"), .aria(.label(words[.frame(.allPages)]))) {
            ForEach(Address.groups) { group in
                div {
                    h2 { words[.frame(group.heading)] }
                    ul(.class("plain")) {
                        ForEach(group.links) { key, address in
                            li { a(.href(reading.path(address))) { words[key] } }
                        }
                    }
                }
            }
        }
    }

    /// Ways to the office: to tell it something about this page, and to sign in.
    ///
    /// Before the pages are open these are what the law asks for, and signing in.
    private var tell: some Markup {
        let about = page.isCitable ? reading.request.path : nil
        return ul(.class("plain ways")) {
            ForEach(reading.isBare ? TextPage.always : []) { page in
                li { a(.href(reading.path(.text(page)))) { words[page.title] } }
            }
            ForEach(reading.isBare ? [] : NoticeAddress.Form.allCases) { form in
                li {
                    a(
                        .href(NoticeAddress.form(form, page: about).text(in: reading.language)),
                        .rel(.nofollow)
                    ) { words[form.title] }
                }
            }
            li {
                a(.href(DoorAddress.signIn.text(in: reading.language)), .rel(.nofollow)) {
                    words[.door(.signIn)]
                }
            }
        }
    }

    private var about: some Markup {
        dl(.class("facts")) {
            if let edition = reading.editionInForce {
                fact(words[.frame(.editionInForce)], String(edition.year))
            }
            if let day = reading.asOf { fact(words[.measure(.asOf)], reading.date(day)) }
            if let contact = reading.contact {
                fact(words[.frame(.contact)], reading.contactLine(contact))
            }
            if let licence = reading.register.only(Concept.self)?.licence {
                fact(words[.frame(.licence)], licence)
            }
            fact(words[.frame(.cite)], citation)
        }
    }

    /// This page, or the site as a whole on a page that nobody would look up.
    private var citation: AnyMarkup {
        let cited = page.isCitable ? reading.request : PageRequest(.start, reading.language)
        let values = [
            "site": reading.siteTitle, "day": words.date(reading.asOf ?? reading.today),
            "address": (reading.publicAddress ?? "") + cited.text,
        ]
        if !page.isCitable { return AnyMarkup(words(.frame(.siteCitation), values)) }
        if page.titleIsOwn {
            return reading.sentence(.frame(.citation), "page", own: page.title, values)
        }
        let all = values.merging(["page": page.title]) { $1 }
        return AnyMarkup(words(.frame(.citation), all))
    }
}
