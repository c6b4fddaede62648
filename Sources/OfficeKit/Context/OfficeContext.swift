package import Addresses
import Concept
import Design
package import Journal
package import Markup
package import Register
package import Words

/// What a page of the office is made from: everything the town holds, and who looks at it.
package struct OfficeContext: Sendable {
    package var register: Register
    /// What everybody may see.
    package let published: PublicRegister
    package var words: Catalogue
    package let today: Day
    package let request: OfficeRequest
    package let styleSheetPath: String
    package let scriptPath: String
    package let accentSheetPath: String?
    /// Why nothing is kept for now.
    package let clockDoubt: ClockDoubt?
    /// What people are called who have an account, by their random number.
    package let personName: @Sendable (String) -> String?

    package init(
        register: Register,
        published: PublicRegister,
        words: Catalogue,
        today: Day,
        request: OfficeRequest,
        styleSheetPath: String,
        scriptPath: String,
        accentSheetPath: String?,
        clockDoubt: ClockDoubt?,
        personName: @escaping @Sendable (String) -> String?
    ) {
        self.register = register
        self.published = published
        self.words = words
        self.today = today
        self.request = request
        self.styleSheetPath = styleSheetPath
        self.scriptPath = scriptPath
        self.accentSheetPath = accentSheetPath
        self.clockDoubt = clockDoubt
        self.personName = personName
    }

    package var language: Language { request.language }
    package var visitor: Visitor { request.visitor }

    package var town: String { register.only(Municipality.self)?.shortName ?? "" }

    package func path(_ address: OfficeAddress) -> String { address.text(in: language) }

    /// The public page of a record, where it has one.
    package func publicPath(_ reference: Reference) -> String? {
        Address.of(reference).map { address, anchor in
            PageRequest(address, language).text + (anchor.map { "#\($0)" } ?? "")
        }
    }

    package func may(_ permission: Permission) -> Bool {
        visitor.actor.may(permission, in: register)
    }

    /// Whether the visitor may know what a record is called: it is public, the own, or the visitor
    /// reads everything.
    package func mayName(_ reference: Reference) -> Bool {
        visitor.actor.mayName(reference, in: register)
    }

    /// What a record is called, as far as the visitor may know.
    ///
    /// "M17 Sprachcafé", "Gemeinderat, 14. Dezember 2020".
    package func label(_ reference: Reference) -> String {
        guard mayName(reference), let record = register.table[reference]?.record else {
            return words.name(of: reference)
        }
        switch record {
        case let measure as Measure: return "\(words.number(of: reference)) \(measure.title)"
        case let chapter as Chapter: return chapter.listName
        case let field as FieldOfAction: return "\(field.position) \(field.title)"
        case let objective as Objective: return "\(objective.number) \(objective.wording)"
        case let meeting as Meeting:
            return "\(label(meeting.body.reference)), \(words.date(meeting.day))"
        case let consultation as Consultation:
            return "\(consultation.position). \(label(consultation.body.reference))"
        case let membership as Membership: return label(membership.member.reference)
        case let request as StatusRequest:
            return "\(words.name(of: .statusRequest)): \(label(request.organization.reference))"
        default: return words.title(of: record)
        }
    }

    /// Words of the town, which are German whatever language the page is in.
    package func own(_ text: String) -> AnyMarkup {
        language == .german ? AnyMarkup(text) : AnyMarkup(span(.lang("de")) { text })
    }

    /// What a rule said no to, with the names that the visitor may know.
    package func sentence(_ refusal: Refusal) -> String {
        refusal.message(in: words) { label($0) }
    }

    package func link(_ reference: Reference) -> some Markup {
        a(.href(path(.home(of: reference)))) { own(label(reference)) }
    }
}

extension OfficeContext: Speaking {}
