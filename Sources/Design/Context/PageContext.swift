package import Addresses
package import Concept
import Foundation
package import Markup
package import Register
package import Vault
package import Words

/// What a page is made from: what the public may see, on which day, in which words.
package struct PageContext: Sendable {
    package let register: PublicRegister
    package let words: Catalogue
    /// The day that counts as today on the page: the one that is shown.
    package let today: Day
    package let request: PageRequest
    package let styleSheetPath: String
    package let scriptPath: String
    /// The sheet of the town's own colour, where it has one.
    package var accentSheetPath: String?
    /// Where the site stands in the world: "https://integration.stadt.example"; `nil` if unknown.
    package var publicAddress: String?
    /// Whom to ask, as it is today, whatever day the page shows.
    package var contact: Contact?
    /// The picture in the head, as it is today.
    package var logo: Logo?
    /// Whether everybody may see the pages today.
    package var isOpen = true
    /// Whether it shows nothing of the town but its name, because the pages are not open yet.
    package var isBare = false
    /// Where the page stands in each language, where that is no page of the public register.
    package var place: (@Sendable (Language) -> String)?
    /// Whom to ask by name, as far as the world may know today; nobody on a page of the past.
    package var persons: ShownPersons = .nobody

    package init(
        register: PublicRegister,
        words: Catalogue,
        today: Day,
        request: PageRequest,
        styleSheetPath: String,
        scriptPath: String,
        accentSheetPath: String? = nil,
        publicAddress: String? = nil,
        contact: Contact? = nil,
        logo: Logo? = nil,
        isOpen: Bool = true,
        isBare: Bool = false,
        place: (@Sendable (Language) -> String)? = nil,
        persons: ShownPersons = .nobody
    ) {
        self.register = register
        self.words = words
        self.today = today
        self.request = request
        self.styleSheetPath = styleSheetPath
        self.scriptPath = scriptPath
        self.accentSheetPath = accentSheetPath
        self.publicAddress = publicAddress
        self.contact = contact
        self.logo = logo
        self.isOpen = isOpen
        self.isBare = isBare
        self.place = place
        self.persons = persons
    }
    /// Which terms this page has linked to the glossary.
    let terms = PageTerms()
    /// The translations that this page has looked up.
    let texts = PageTexts()

    package var language: Language { words.language }

    /// What the town is called: "Offenburg".
    package var town: String { register.only(Municipality.self)?.shortName ?? "" }

    /// The words of the town's own texts.
    package var german: Catalogue {
        language == .german ? words : Catalogue.of(.german, in: register)
    }

    package var siteTitle: String { words(.frame(.siteTitle), ["town": town]) }

    package var address: Address { request.address }

    /// The day of the past that is shown; `nil` is now.
    package var stand: Day? { request.stand }

    /// The address of a page in this language, on the day that is shown.
    package func path(_ address: Address) -> String {
        PageRequest(address, language, stand: stand).text
    }

    /// A link to the page of a record, or its name alone where it has none; invented ones are
    /// marked.
    ///
    /// `shown` stands in the place of its name.
    package func link(_ reference: Reference, showing shown: AnyMarkup? = nil) -> AnyMarkup {
        let name = shown ?? label(reference)
        guard let (address, anchor) = Address.of(reference) else { return AnyMarkup(name) }
        let target = path(address) + (anchor.map { "#\($0)" } ?? "")
        let isExample = register.table[reference]?.record.isInvented ?? false
        return AnyMarkup(
            MarkupGroup {
                a(.href(target)) { name }
                exampleMark(isExample)
            }
        )
    }

    /// The address of this page as it is today.
    var pathToday: String { PageRequest(address, language).text }

    /// The address of this page as it stood when a day ended.
    package func path(on day: Day) -> String { PageRequest(address, language, stand: day).text }

    /// The newest edition that was frozen or adopted by the day that is shown.
    package var editionInForce: Numbered<Edition>? {
        register.all(Edition.self)
            .filter { $0.frozenAt != nil || $0.adoptedOn.map { $0 <= today } ?? false }
            .max { $0.year < $1.year }
    }

    /// The day on which the public last saw something change, or the one that is shown.
    var asOf: Day? { stand ?? register.asOf.map { Berlin.day(of: $0) } }

    /// The address of this page in another language.
    func path(in other: Language) -> String {
        if let place { return place(other) }
        var request = request
        request.language = other
        return request.text
    }

    package func link<R: Record>(_ id: ID<R>) -> AnyMarkup { link(id.reference) }

    /// What a record is called, in the language in which its name stands.
    package func label(_ reference: Reference) -> AnyMarkup {
        guard let record = register.table[reference]?.record else {
            return AnyMarkup(words.name(of: reference))
        }
        let type = reference.kind.type
        guard type.naming == .name else { return AnyMarkup(words.title(of: record)) }
        guard type.isNumbered else { return own(listText(record, of: reference)) }
        return AnyMarkup(
            MarkupGroup {
                words.number(of: reference) + " "
                own(record.name, of: reference)
            }
        )
    }

    /// Words of the town, which are German whatever language the page is in.
    package func own(_ text: String) -> AnyMarkup {
        AnyMarkup(ownText(text))
    }

    /// The same without a box around it, for what stands in each row of a long table.
    package func ownText(_ text: String) -> some Markup {
        OwnText(text: text, isMarked: language != .german)
    }

    /// A sentence with words of the town in the place of one placeholder, marked as German.
    package func sentence(
        _ key: TextKey,
        _ placeholder: String,
        own text: String,
        _ values: [String: String] = [:]
    ) -> AnyMarkup {
        // A scalar for private use stands in no text of ours.
        let mark = "\u{F8FF}"
        let whole = words(key, values.merging([placeholder: mark]) { $1 })
        let parts = whole.components(separatedBy: mark)
        guard parts.count == 2 else { return AnyMarkup(whole) }
        return AnyMarkup(
            MarkupGroup {
                parts[0]
                own(text)
                parts[1]
            }
        )
    }

    /// The attribute of an element that holds the town's words only.
    package func ownLanguage<Tag>() -> [Attribute<Tag>] {
        language == .german ? [] : [.lang("de")]
    }

    package func date(_ day: Day) -> some Markup {
        time(.datetime(day.description)) { words.date(day) }
    }

    package func shortDate(_ day: Day) -> some Markup {
        time(.datetime(day.description)) { words.shortDate(day) }
    }
}

extension Record {
    /// Whether a page has to say that there is no such thing.
    fileprivate var isInvented: Bool {
        (self as? Measure)?.isExample ?? (self as? Organization)?.isExample ?? false
    }
}

/// Words of the town, marked as German where the page is not.
struct OwnText: Markup {
    let text: String
    let isMarked: Bool

    func render(into buffer: inout MarkupBuffer) {
        if isMarked {
            span(.lang("de")) { text }.render(into: &buffer)
        } else {
            text.render(into: &buffer)
        }
    }
}

/// Several pieces of markup as one.
package struct MarkupGroup<Content: Markup>: Markup {
    let content: Content

    package init(@MarkupBuilder _ content: () -> Content) {
        self.content = content()
    }

    package func render(into buffer: inout MarkupBuffer) {
        content.render(into: &buffer)
    }
}
