package import Addresses
package import Concept
import Foundation
package import Markup
package import Register
package import Vault
package import Words

/// What every page is made from: the public view of the town, a day, a language and an address.
///
/// It is a value made anew for each request. A page gets nothing else, so it cannot show what the
/// public may not see. `terms` and `texts` remember what this one page has done; a context must not
/// be used for two pages.
package struct PageContext: Sendable {
    /// The public view as it stood on the day that is shown.
    package let register: PublicRegister
    /// The catalogue of the page's language, with the town's own vocabulary.
    package let words: Catalogue
    /// The day that counts as today: the current one, or the past day that a reader asked for.
    package let today: Day
    /// The address, language and query that were asked for.
    package let request: PageRequest
    /// From `Assets`.
    package let styleSheetPath: String
    /// From `Assets`.
    package let scriptPath: String
    /// The path of the style sheet with the town's own colour; `nil` if the town has set none.
    package var accentSheetPath: String?
    /// Scheme, host and port by which the world reaches the site:
    /// "https://integration.stadt.example".
    ///
    /// `nil` if the operator has not said; then citations show paths only.
    package var publicAddress: String?
    /// The office to ask, as of now even on a page about the past; `nil` if none is public.
    package var contact: Contact?
    /// The logo for the head, as of now; `nil` shows the program's own sign.
    package var logo: Logo?
    /// Whether everybody may see the pages now; if not, a notice reminds those who are signed in.
    package var isOpen = true
    /// Whether the frame shows nothing of the town but its name, because the pages are not open
    /// yet.
    package var isBare = false
    /// Prints the address of this page in another language.
    ///
    /// Set by pages that have no public `Address`, such as those of the office; `nil` uses
    /// `request`.
    package var place: (@Sendable (Language) -> String)?
    /// The contact persons who have agreed to be shown to everybody; nobody on a page about the
    /// past.
    package var persons: ShownPersons = .nobody

    /// Stores what it is given; see the properties.
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
    /// The glossary terms that this page has linked so far; a term is linked once a page.
    let terms = PageTerms()
    /// The translations that this page has looked up so far.
    let texts = PageTexts()

    /// The language of the page's own words; the town's texts may be German on any page.
    package var language: Language { words.language }

    /// The town's short name: "Offenburg"; empty if the town is not public yet.
    package var town: String { register.only(Municipality.self)?.shortName ?? "" }

    /// The German catalogue with the town's vocabulary: for finding terms in the town's German
    /// texts.
    package var german: Catalogue {
        language == .german ? words : Catalogue.of(.german, in: register)
    }

    /// The name of the whole site, which holds the town's name.
    package var siteTitle: String { words(.frame(.siteTitle), ["town": town]) }

    /// The address without language, day and query.
    package var address: Address { request.address }

    /// The past day that the reader asked for; `nil` means now.
    package var stand: Day? { request.stand }

    /// The path of a page in this language, on the day that is shown.
    package func path(_ address: Address) -> String {
        PageRequest(address, language, stand: stand).text
    }

    /// A link to a record's page, or the bare name if the record has none.
    ///
    /// `shown` replaces the name. A record that was made up for a demonstration is marked as an
    /// example.
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

    /// The path of this page as of now, without the day of the past.
    var pathToday: String { PageRequest(address, language).text }

    /// The path of this page as it stood at the end of a day.
    package func path(on day: Day) -> String { PageRequest(address, language, stand: day).text }

    /// The newest edition that was frozen or adopted by the day that is shown; `nil` before the
    /// first.
    package var editionInForce: Numbered<Edition>? {
        register.all(Edition.self)
            .filter { $0.frozenAt != nil || $0.adoptedOn.map { $0 <= today } ?? false }
            .max { $0.year < $1.year }
    }

    /// The day of the last public change, or the past day that is shown; `nil` in an empty
    /// register.
    var asOf: Day? { stand ?? register.asOf.map { Berlin.day(of: $0) } }

    /// The path of this page in another language, with the same day and query.
    func path(in other: Language) -> String {
        if let place { return place(other) }
        var request = request
        request.language = other
        return request.text
    }

    /// A link to a record's page; see `link(_:showing:)`.
    package func link<R: Record>(_ id: ID<R>) -> AnyMarkup { link(id.reference) }

    /// A record's name as a link or a sentence shows it, marked as German where it is.
    ///
    /// Falls back on kind and number ("Maßnahme M17") if the public may not see the record.
    /// Numbered kinds, such as measures, carry their number before the name.
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

    /// A German text of the town for use inside a sentence, marked where the page is in another
    /// language.
    package func own(_ text: String) -> AnyMarkup {
        AnyMarkup(ownText(text))
    }

    /// The same as `own`, without the heap box of `AnyMarkup`: for the rows of long tables.
    package func ownText(_ text: String) -> some Markup {
        OwnText(text: text, isMarked: language != .german)
    }

    /// A sentence of the catalogue with a German text of the town in place of `{{placeholder}}`.
    ///
    /// The sentence is formatted with a private mark and cut there, because only the inserted part
    /// may carry `lang="de"`. `values` fill the other placeholders.
    package func sentence(
        _ key: TextKey,
        _ placeholder: String,
        own text: String,
        _ values: [String: String] = [:]
    ) -> AnyMarkup {
        // U+F8FF is for private use, so no text of the catalogue contains it.
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

    /// `lang="de"` for an element that holds German town text alone; nothing on a German page.
    package func ownLanguage<Tag>() -> [Attribute<Tag>] {
        language == .german ? [] : [.lang("de")]
    }

    /// A `time` element with the day, the month as a word; see `Catalogue.date`.
    package func date(_ day: Day) -> some Markup {
        time(.datetime(day.description)) { words.date(day) }
    }

    /// A `time` element with the day in its short form; see `Catalogue.shortDate`.
    package func shortDate(_ day: Day) -> some Markup {
        time(.datetime(day.description)) { words.shortDate(day) }
    }
}

extension Record {
    /// Whether the record was made up for a demonstration; only measures and organizations can be.
    fileprivate var isInvented: Bool {
        (self as? Measure)?.isExample ?? (self as? Organization)?.isExample ?? false
    }
}

/// A German text of the town, in a `span lang="de"` if `isMarked`.
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

/// Groups several pieces of markup so that a function can return them as one value.
package struct MarkupGroup<Content: Markup>: Markup {
    let content: Content

    /// Builds the content at once.
    package init(@MarkupBuilder _ content: () -> Content) {
        self.content = content()
    }

    /// Writes the pieces one after another, with nothing around them.
    package func render(into buffer: inout MarkupBuffer) {
        content.render(into: &buffer)
    }
}
