package import Words

/// The public pages that consist of text.
package enum TextPage: CaseIterable, Hashable, Sendable {
    case guide, glossary, help, contact, imprint, privacy, accessibility, siteMap

    /// The heading of the page, and the text of links to it.
    package var title: TextKey {
        switch self {
        case .guide: .textPage(.guideTitle)
        case .glossary: .textPage(.glossaryTitle)
        case .help: .textPage(.helpTitle)
        case .contact: .textPage(.contactTitle)
        case .imprint: .textPage(.imprintTitle)
        case .privacy: .textPage(.privacyTitle)
        case .accessibility: .textPage(.accessibilityTitle)
        case .siteMap: .textPage(.siteMapTitle)
        }
    }

    /// Those that the law wants to be there as soon as anything is.
    ///
    /// - Source: § 5 DDG; Regulation (EU) 2016/679, Article 13; Directive (EU) 2016/2102, Article 7.
    package static let always: [TextPage] = [.imprint, .privacy, .accessibility]

    /// All text pages, for the footer.
    package static let links: [(TextKey, Address)] = allCases.map { ($0.title, .text($0)) }
}
