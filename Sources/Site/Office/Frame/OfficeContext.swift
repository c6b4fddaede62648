import Journal
import Markup
import Register
import Words

/// What a page of the office is made from: everything the town holds, and who looks at it.
struct OfficeContext: Sendable {
    var register: Register
    /// What everybody may see.
    let published: PublicRegister
    var words: Catalogue
    let today: Day
    let request: OfficeRequest
    let styleSheetPath: String
    let scriptPath: String
    let accentSheetPath: String?
    /// Why nothing is kept for now.
    let clockDoubt: ClockDoubt?
    /// What people are called who have an account, by their random number.
    let personName: @Sendable (String) -> String?

    var language: Language { request.language }
    var visitor: Visitor { request.visitor }

    var town: String { register.only(Municipality.self)?.shortName ?? "" }

    func path(_ address: OfficeAddress) -> String { address.text(in: language) }

    /// The public page of a record, where it has one.
    func publicPath(_ reference: Reference) -> String? {
        Address.of(reference).map { address, anchor in
            PageRequest(address, language).text + (anchor.map { "#\($0)" } ?? "")
        }
    }

    func may(_ permission: Permission) -> Bool { visitor.actor.may(permission, in: register) }

    /// Whether the visitor may know what a record is called: it is public, the own, or the visitor
    /// reads everything.
    func mayName(_ reference: Reference) -> Bool {
        visitor.actor.mayName(reference, in: register)
    }

    /// What a record is called, as far as the visitor may know.
    ///
    /// "M17 Sprachcafé", "Gemeinderat, 14. Dezember 2020".
    func label(_ reference: Reference) -> String {
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
    func own(_ text: String) -> AnyMarkup {
        language == .german ? AnyMarkup(text) : AnyMarkup(span(.lang("de")) { text })
    }

    /// What a rule said no to, with the names that the visitor may know.
    func sentence(_ refusal: Refusal) -> String {
        refusal.message(in: words) { label($0) }
    }

    func link(_ reference: Reference) -> some Markup {
        a(.href(path(.home(of: reference)))) { own(label(reference)) }
    }
}

extension OfficeContext: Speaking {}
