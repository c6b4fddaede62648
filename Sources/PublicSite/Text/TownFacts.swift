package import Concept
import Design
package import Markup
import Register
import Words

extension PageContext {
    /// The Land in which the town lies; `nil` if the town has not set one that exists.
    var land: Land? { register.only(Municipality.self)?.land.flatMap(Land.init) }

    /// Name, address, representative, telephone, mail and website of the town, as far as they are
    /// set.
    package func townFacts(_ town: Municipality) -> AnyMarkup? {
        let lines = [town.title] + (town.postalAddress ?? [])
        return AnyMarkup(
            dl(.class("facts")) {
                fact(words[.legal(.address)], textLines(lines))
                if let represented = town.represented {
                    fact(words[.legal(.represented)], own(represented))
                }
                if let telephone = town.telephone {
                    fact(words[.legal(.telephone)], telephoneLink(telephone))
                }
                if let mail = town.mail { fact(words[.legal(.mail)], mailLink(mail)) }
                if let website = town.website {
                    fact(words[.legal(.website)], a(.href(website)) { website })
                }
            }
        )
    }

    /// An office of the Land and how it is reached.
    func officeFacts(_ office: Land.Office) -> AnyMarkup {
        AnyMarkup(
            dl(.class("facts")) {
                fact(words[.legal(.office)], textLines([office.name] + office.address))
                if let telephone = office.telephone {
                    fact(words[.legal(.telephone)], telephoneLink(telephone))
                }
                if let mail = office.mail { fact(words[.legal(.mail)], mailLink(mail)) }
                fact(words[.legal(.website)], a(.href(office.website)) { office.website })
            }
        )
    }

    /// A contact in one line; `nil` if there is none.
    func contactParagraph(_ contact: Contact?) -> AnyMarkup? {
        contact.map { contact in AnyMarkup(p { contactLine(contact) }) }
    }

    /// Lines of German text, one below the other.
    private func textLines(_ lines: [String]) -> some Markup {
        ForEach(Array(lines.enumerated())) { index, line in
            if index > 0 { br() }
            own(line)
        }
    }
}

extension Municipality? {
    /// Which of the wanted fields are empty, in the order given; all of them if there is no
    /// municipality.
    func missing(_ wanted: [String]) -> [String] {
        guard let self else { return wanted }
        let empty = Set(self.fields.filter(\.isEmpty).map(\.name))
        return wanted.filter(empty.contains)
    }
}
