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
                div(.class("foot-about")) {
                    about
                    if page.isCitable {
                        DayForm(reading: reading, request: reading.request).markup
                    }
                }
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
                p(.class("soft")) { words[.frame(.product)] }
            }
        }
    }

    private var about: some Markup {
        dl(.class("facts")) {
            if let edition = reading.editionInForce {
                fact(words[.frame(.editionInForce)], String(edition.year))
            }
            if let day = asOf { fact(words[.measure(.asOf)], reading.date(day)) }
            if let contact = reading.contact {
                fact(words[.frame(.contact)], reading.contactLine(contact))
            }
            if let licence = reading.register.only(Concept.self)?.licence {
                fact(words[.frame(.licence)], licence)
            }
            if page.isCitable { fact(words[.frame(.cite)], citation) }
        }
    }

    /// The day on which the public last saw something change.
    private var asOf: Day? {
        reading.stand ?? reading.register.asOf.map { Berlin.day(of: $0) }
    }

    private var citation: AnyMarkup {
        let values = [
            "site": reading.siteTitle, "day": words.date(asOf ?? reading.today),
            "address": (reading.publicAddress ?? "") + reading.request.text,
        ]
        if page.titleIsOwn {
            return reading.sentence(.frame(.citation), "page", own: page.title, values)
        }
        let all = values.merging(["page": page.title]) { $1 }
        return AnyMarkup(words(.frame(.citation), all))
    }
}
