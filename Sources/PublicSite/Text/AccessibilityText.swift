import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The accessibility statement.
///
/// - Source: Directive (EU) 2016/2102, Article 7; in Baden-Württemberg L-BGG § 10.
struct AccessibilityText {
    let context: PageContext

    private var words: Catalogue { context.words }

    private var town: Municipality? { context.register.only(Municipality.self)?.record }

    /// What the law of the town's Land adds; `nil` if it is not known.
    private var rules: Land.AccessibilityRules? { context.land?.accessibility }

    /// The law, the state of the site, known gaps, whom to tell, and where to turn next.
    var content: TextContent {
        TextContent(
            lead: words[.legal(.accessibilityLead)],
            sections: [
                section(.lawHeading, texts(rules?.law ?? .lawGeneral, .standard)),
                section(.checkHeading, check),
                section(.gapsHeading, gaps),
                section(.contactBarrier, report),
                section(.enforcementHeading, enforcement),
            ]
        )
    }

    private func section(_ heading: TextKey.Legal, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.legal(heading)], parts)
    }

    private func texts(_ keys: TextKey.Legal...) -> [AnyMarkup?] {
        keys.map { context.plain(words[.legal($0)]) }
    }

    /// How far the site meets the law, and how that is known; without a recorded check nothing is
    /// claimed.
    private var check: [AnyMarkup?] {
        guard let check = town?.accessibilityCheck else { return texts(.unchecked) }
        let facts = dl(.class("facts")) {
            fact(words[.legal(.checkDay)], context.date(check.day))
            fact(words[.legal(.checkMethod)], context.own(check.method))
        }
        return texts(.checked) + [AnyMarkup(facts)]
    }

    /// What is not accessible yet, and why.
    private var gaps: [AnyMarkup?] {
        let list = ul {
            li { words[.legal(.gapEasy)] }
            li { words[.legal(.gapSigns)] }
        }
        return [AnyMarkup(list)] + texts(town?.accessibility == nil ? .gapWhyNoOffice : .gapWhy)
    }

    /// Whom to tell about a barrier: the office that the town named, and the form for notices.
    private var report: [AnyMarkup?] {
        guard let office = context.contactParagraph(town?.accessibility) else {
            return [
                context.missing(
                    town.missing(["accessibility.function"]),
                    on: .accessibility
                ), context.noticeLink(.barrier),
            ]
        }
        return texts(.report) + [office, context.noticeLink(.barrier)]
    }

    /// Where to turn if the town does not help: the office of the Land, or a list of all of them.
    private var enforcement: [AnyMarkup?] {
        let ways = (rules?.enforcement ?? [.enforcementGeneral]).map { key -> AnyMarkup? in
            context.plain(words[.legal(key)])
        }
        guard let office = context.land?.enforcementOffice else {
            let list = a(.href(Land.enforcementOffices)) { words[.legal(.enforcementList)] }
            return ways + [context.plain(list)]
        }
        return ways + [context.officeFacts(office)]
    }
}
