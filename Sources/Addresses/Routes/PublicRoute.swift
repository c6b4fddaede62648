/// The public pages, and the files made from the record for other programs.
package enum PublicRoute: Int, RouteTable {
    case start, concept, fields, field, strategicGoals, objectives, objective
    case measures, measureFile, measureFeed, measure
    case editions, comparison, bodies, papers, paper, network, organization
    case changes, changesFeed, search, suggestions, calendar, calendarFile, part, style
    case guide, glossary, help, contact, imprint, privacy, accessibility, siteMap

    package static let rows = allCases.map { RouteRow($0.pattern, for: .everybody) }

    private var pattern: RoutePattern {
        switch self {
        case .start: ""
        case .concept: "konzept"
        case .fields: "handlungsfelder"
        case .field: "handlungsfelder/{number}"
        case .strategicGoals: "strategische-ziele"
        case .objectives: "ziele"
        case .objective: "ziele/{number}"
        case .measures: "massnahmen"
        case .measureFile: "massnahmen.csv"
        case .measureFeed: "massnahmen.atom"
        case .measure: "massnahmen/{number}"
        case .editions: "fassungen"
        case .comparison: "fassungen/vergleich"
        case .bodies: "gremien"
        case .papers: "vorlagen"
        case .paper: "vorlagen/{number}"
        case .network: "netzwerk"
        case .organization: "netzwerk/{number}"
        case .changes: "aenderungen"
        case .changesFeed: "aenderungen.atom"
        case .search: "suche"
        case .suggestions: "suche/vorschlaege"
        case .calendar: "kalender"
        case .calendarFile: "kalender.ics"
        case .part: "fuer-fachkraefte"
        case .style: "stil"
        case .guide: "so-lesen-sie-diese-seite"
        case .glossary: "begriffe"
        case .help: "hilfe"
        case .contact: "kontakt"
        case .imprint: "impressum"
        case .privacy: "datenschutz"
        case .accessibility: "barrierefreiheit"
        case .siteMap: "inhalt"
        }
    }
}

/// Files without a language: those that pages use, and those that other programs look for.
package enum FileRoute: Int, RouteTable {
    case styleSheet, script, icon, favicon, colors, logoFile, reportFile, robots, siteMapFile,
        health

    package static let rows = allCases.map { RouteRow($0.pattern, for: $0.access) }

    private var pattern: RoutePattern {
        switch self {
        case .styleSheet: "stil-{digest}"
        case .script: "miteinander-{digest}"
        case .icon: "zeichen.svg"
        case .favicon: "favicon.ico"
        case .colors: "farben-{digest}"
        case .logoFile: "logo-{digest}"
        case .reportFile: "dateien/{digest}"
        case .robots: "robots.txt"
        case .siteMapFile: "sitemap.xml"
        case .health: "healthz"
        }
    }

    /// Files that every page needs are open before the site is, so that its notice looks right.
    private var access: Access {
        switch self {
        case .styleSheet, .script, .icon, .favicon, .colors, .logoFile, .health: .anybody
        case .reportFile, .robots, .siteMapFile: .everybody
        }
    }
}
