package import Addresses
import Concept
import Design
package import Journal
package import Markup
package import Register
package import Words

/// What every page of the office is made from: the town's data, the words, and who is asking.
///
/// It is a value made once per request, so a page shows one state of the register throughout. Texts
/// and names it returns are limited to what the visitor may know.
package struct OfficeContext: Sendable {
    /// Everything the town holds, internal records included.
    package var register: Register
    /// The public view of the same state.
    package let published: PublicRegister
    /// The catalogue in the page's language, with the town's own terms.
    package var words: Catalogue
    /// The current day in Germany.
    package let today: Day
    /// What was asked, and by whom.
    package let request: OfficeRequest
    /// The path of the office's style sheet, with the digest of its contents.
    package let styleSheetPath: String
    /// The path of the office's script, with the digest of its contents.
    package let scriptPath: String
    /// The path of the sheet with the town's accent colour; `nil` where the town chose none.
    package let accentSheetPath: String?
    /// Why no change is recorded for now; `nil` as long as the machine's clock is trusted.
    package let clockDoubt: ClockDoubt?
    /// Returns the name of the person with that random identifier; `nil` if there is no such
    /// account.
    package let personName: @Sendable (String) -> String?

    /// Made once for each request by the office, from the state of the register at that moment.
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

    /// The language of the page.
    package var language: Language { request.language }
    /// Who is signed in.
    package var visitor: Visitor { request.visitor }

    /// The short name of the town, in German; empty as long as no municipality is recorded.
    package var town: String { register.only(Municipality.self)?.shortName ?? "" }

    /// The path of a page in the language of this request.
    package func path(_ address: OfficeAddress) -> String { address.text(in: language) }

    /// The path of a record's public page, with the anchor on it; `nil` where the kind has no page.
    ///
    /// The record itself need not be public: check that before linking.
    package func publicPath(_ reference: Reference) -> String? {
        Address.of(reference).map { address, anchor in
            PageRequest(address, language).text + (anchor.map { "#\($0)" } ?? "")
        }
    }

    /// Whether the visitor's role allows it on the register as it stands.
    package func may(_ permission: Permission) -> Bool {
        visitor.actor.may(permission, in: register)
    }

    /// Whether the visitor may know what a record is called.
    ///
    /// True if it is public, if it belongs to the visitor's organization, or if the visitor may
    /// read everything.
    package func mayName(_ reference: Reference) -> Bool {
        visitor.actor.mayName(reference, in: register)
    }

    /// The name of a record with its number, code or day, such as "M17 Sprachcafé".
    ///
    /// Only kind and number where the visitor may not know the name or the record is gone.
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

    /// A text the town wrote, which is German; marked with `lang="de"` on pages in another
    /// language.
    package func own(_ text: String) -> AnyMarkup {
        language == .german ? AnyMarkup(text) : AnyMarkup(span(.lang("de")) { text })
    }

    /// The message for a refusal; records are named as `label(_:)` names them to this visitor.
    package func sentence(_ refusal: Refusal) -> String {
        refusal.message(in: words) { label($0) }
    }

    /// A link to the office's page of a record, with its name.
    package func link(_ reference: Reference) -> some Markup {
        a(.href(path(.home(of: reference)))) { own(label(reference)) }
    }
}

extension OfficeContext: Speaking {}
