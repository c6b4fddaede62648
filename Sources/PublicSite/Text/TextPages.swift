import Addresses
import Concept
import Design
import Foundation
import Markup
import Register
import Words

/// The pages that are mostly text: each has a heading, a lead and sections.
///
/// What differs from town to town comes from its settings. A setting that is missing is named on
/// the page, so that nobody takes the page for complete.
struct TextPages {
    let context: PageContext
    /// Which of the text pages it is.
    let page: TextPage

    private var words: Catalogue { context.words }

    /// The page in the common layout.
    var content: PageContent {
        let text = text
        return PageContent(words[page.title], trail: [(words[page.title], .text(page))]) {
            article(.class("stack")) {
                h1 { words[page.title] }
                if let lead = text.lead { p(.class("lead")) { lead } }
                ForEach(text.sections) { $0 }
            }
        }
    }

    /// What stands on the page.
    private var text: TextContent {
        switch page {
        case .guide: GuideText(context: context).content
        case .glossary: GlossaryText(context: context).content
        case .help: HelpText(context: context).content
        case .contact: ContactText(context: context).content
        case .imprint: ImprintText(context: context).content
        case .privacy: PrivacyText(context: context).content
        case .accessibility: AccessibilityText(context: context).content
        case .siteMap: SiteMapText(context: context).content
        }
    }
}

/// The text of such a page; `lead` is the opening sentence and may be missing.
struct TextContent {
    var lead: String?
    let sections: [TextSection]
}

/// A heading with what stands below it.
///
/// Writes nothing, not even the heading, if all parts are missing.
struct TextSection: Markup {
    private let heading: String?
    private let parts: [AnyMarkup]

    /// Keeps the parts that are not `nil`; a section without a heading continues the page.
    init(_ heading: String?, _ parts: [AnyMarkup?]) {
        self.heading = heading
        self.parts = parts.compactMap { $0 }
    }

    func render(into buffer: inout MarkupBuffer) {
        if parts.isEmpty { return }
        if let heading { h2 { heading }.render(into: &buffer) }
        for part in parts { part.render(into: &buffer) }
    }
}

extension PageContext {
    /// Paragraphs from the catalogue, their terms linked to the glossary.
    func paragraphs(_ keys: TextKey...) -> [AnyMarkup?] {
        keys.map { key in paragraph(words[key]) }
    }

    /// A paragraph in the page's language, its terms linked to the glossary.
    func paragraph(_ text: String) -> AnyMarkup {
        AnyMarkup(p { LinkedText(self, text, in: language) })
    }

    /// A paragraph without links to the glossary.
    func plain(_ text: some Markup) -> AnyMarkup { AnyMarkup(p { text }) }

    /// A paragraph that is a link to another text page.
    func plainLink(_ page: TextPage) -> AnyMarkup {
        AnyMarkup(p { a(.href(path(.text(page)))) { words[page.title] } })
    }

    /// What the town itself adds to a page, below what the law asks for; empty if it adds nothing.
    func ownText(_ text: Prose?) -> TextSection {
        guard let text, !text.isEmpty, let town = register.only(Municipality.self) else {
            return TextSection(words[.legal(.ownText)], [])
        }
        return TextSection(
            words[.legal(.ownText)],
            [AnyMarkup(prose(text, of: town.reference, below: 2))]
        )
    }

    /// A paragraph that is a link to a form for notices to the office.
    func noticeLink(_ form: NoticeAddress.Form) -> AnyMarkup {
        let path = NoticeAddress.form(form, page: nil).text(in: language)
        return AnyMarkup(p { a(.href(path), .rel(.nofollow)) { words[form.title] } })
    }

    /// Names the settings that are missing and whom to ask; `nil` if none are.
    ///
    /// `names` are fields of the municipality; `here` is the page that says so.
    func missing(_ names: [String], on here: TextPage) -> AnyMarkup? {
        if names.isEmpty { return nil }
        let fields = names.map { words.name(ofField: $0, of: .municipality) }
        return notice(words(.textPage(.missing), ["fields": words.list(fields)]), on: here)
    }

    /// A sentence about something missing, followed by whom to ask about it.
    func notice(_ sentence: String, on here: TextPage) -> AnyMarkup {
        let ask: AnyMarkup
        if here != .contact, canBeReached {
            let link = a(.href(path(.text(.contact)))) { words[TextPage.contact.title] }
            ask = filled(.textPage(.askTownHere), ["page": AnyMarkup(link)])
        } else {
            ask = AnyMarkup(words[.textPage(.askTown)])
        }
        return AnyMarkup(
            p(.class("soft note")) {
                sentence + " "
                ask
            }
        )
    }

    /// Whether the contact page offers any telephone or mail.
    private var canBeReached: Bool {
        let town = register.only(Municipality.self)
        let contact = register.only(Concept.self)?.contact
        return town?.telephone != nil || town?.mail != nil || contact?.telephone != nil
            || contact?.mail != nil
    }

    /// A text of the catalogue with markup in place of its placeholders.
    func filled(_ key: TextKey, _ values: [String: AnyMarkup]) -> AnyMarkup {
        // U+F8FF is for private use, so no text of the catalogue contains it. It stands before and
        // after each name, so every second piece is a name.
        let mark = "\u{F8FF}"
        let marked = Dictionary(
            uniqueKeysWithValues: values.keys.map { ($0, mark + $0 + mark) }
        )
        let pieces = words(key, marked).components(separatedBy: mark)
        return AnyMarkup(
            MarkupGroup {
                ForEach(pieces.indices) { index in
                    index.isMultiple(of: 2)
                        ? AnyMarkup(pieces[index]) : values[pieces[index]] ?? AnyMarkup("")
                }
            }
        )
    }
}
