import Addresses
import Concept
import Design
import Foundation
import Markup
import Register
import Words

/// The pages that are text: each a heading, a lead and sections.
struct TextPages {
    let context: PageContext
    let page: TextPage

    private var words: Catalogue { context.words }

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

/// What stands on a page that is text.
struct TextContent {
    var lead: String?
    let sections: [TextSection]
}

/// A heading and what stands below it; nothing at all where nothing does.
struct TextSection: Markup {
    private let heading: String?
    private let parts: [AnyMarkup]

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
    /// Paragraphs of the site's own words, their terms linked to the glossary.
    func paragraphs(_ keys: TextKey...) -> [AnyMarkup?] {
        keys.map { key in paragraph(words[key]) }
    }

    func paragraph(_ text: String) -> AnyMarkup {
        AnyMarkup(p { LinkedText(self, text, in: language) })
    }

    /// A paragraph of words that hold nothing to look up.
    func plain(_ text: some Markup) -> AnyMarkup { AnyMarkup(p { text }) }

    /// A paragraph that is a link to a page.
    func plainLink(_ page: TextPage) -> AnyMarkup {
        AnyMarkup(p { a(.href(path(.text(page)))) { words[page.title] } })
    }

    /// What the town itself says on a page, below what the law asks.
    func ownText(_ text: Prose?) -> TextSection {
        guard let text, !text.isEmpty, let town = register.only(Municipality.self) else {
            return TextSection(words[.legal(.ownText)], [])
        }
        return TextSection(
            words[.legal(.ownText)],
            [AnyMarkup(prose(text, of: town.reference, below: 2))]
        )
    }

    /// A paragraph that is a link to a form for notices.
    func noticeLink(_ form: NoticeAddress.Form) -> AnyMarkup {
        let path = NoticeAddress.form(form, page: nil).text(in: language)
        return AnyMarkup(p { a(.href(path), .rel(.nofollow)) { words[form.title] } })
    }

    /// Says which settings are missing, and whom to ask; nothing where all are there.
    ///
    /// `names` are fields of the municipality; `here` is the page that says so.
    func missing(_ names: [String], on here: TextPage) -> AnyMarkup? {
        if names.isEmpty { return nil }
        let fields = names.map { words.name(ofField: $0, of: .municipality) }
        return notice(words(.textPage(.missing), ["fields": words.list(fields)]), on: here)
    }

    /// A sentence about something that is missing, and whom to ask.
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

    /// Whether the contact page has a way to reach anybody.
    private var canBeReached: Bool {
        let town = register.only(Municipality.self)
        let contact = register.only(Concept.self)?.contact
        return town?.telephone != nil || town?.mail != nil || contact?.telephone != nil
            || contact?.mail != nil
    }

    /// A text with markup in the place of its placeholders.
    func filled(_ key: TextKey, _ values: [String: AnyMarkup]) -> AnyMarkup {
        // A scalar for private use stands in no text of ours; the name follows it, up to the next.
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
