import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The results of a search, by kind, each with the passage that was found.
///
/// It searches the public view of the day that is shown, so a past day is searched as it was. Words
/// are folded before they are compared: capitals do not matter, and "ö" may be typed as "oe".
struct SearchPage {
    /// How many results of a kind are listed; the others are counted.
    static let length = 50

    /// The kinds that are searched, in the order in which they are listed.
    static let kinds: [Kind] = [
        .field, .measure, .objective, .strategicGoal, .principle, .concept, .chapter, .edition,
        .organization, .paper, .otherConcept,
    ]

    let context: PageContext
    /// The words as typed; `nil` shows the empty form.
    let typed: String?

    private var words: Catalogue { context.words }

    /// The form with the words as typed, then the results; without words a hint how to search.
    var content: PageContent {
        PageContent(
            words[.search(.heading)],
            trail: [(words[.search(.heading)], .search(nil))]
        ) {
            div(.class("stack")) {
                h1 { words[.search(.heading)] }
                context.searchField(typed ?? "", id: "q")
                if let query = typed.flatMap({ SearchQuery($0) }) {
                    result(SearchResult(query, typed: typed ?? "", in: context.register), query)
                } else {
                    p(.class("soft")) { words[.search(.hint)] }
                }
            }
        }
    }

    /// The count, a record that is named exactly so, then the groups.
    @MarkupBuilder
    private func result(_ result: SearchResult, _ query: SearchQuery) -> some Markup {
        div(.role(.status)) {
            h2 { words(.search(.count), count: result.count, ["typed": typed ?? ""]) }
        }
        if result.count == 0 { nothing }
        if let called = result.called {
            p(.class("lead")) {
                context.symbol(.on)
                " "
                context.link(called)
            }
        }
        ForEach(result.groups) { group in
            section(.class("stack")) {
                h3 { words(.search(.group), count: group.hits.count, ["kind": name(group)]) }
                ul(.class("hits")) {
                    ForEach(group.hits.prefix(Self.length)) { hit in
                        li { found(hit, query) }
                    }
                }
                if group.hits.count > Self.length {
                    p(.class("soft")) {
                        words(.value(.others), count: group.hits.count - Self.length)
                    }
                }
            }
        }
    }

    /// The name of a kind, in the plural if several of it were found.
    private func name(_ group: SearchResult.Group) -> String {
        group.hits.count == 1 ? words.name(of: group.kind) : words.plural(of: group.kind)
    }

    /// A link to a result with the passage that was found: marked in its name, or below it.
    @MarkupBuilder
    private func found(_ hit: SearchResult.Hit, _ query: SearchQuery) -> some Markup {
        let excerpt = Excerpt(of: hit.version.record, for: query)
        if let excerpt, isName(excerpt, of: hit.shown) {
            context.link(
                hit.shown,
                showing: AnyMarkup(
                    MarkupGroup {
                        if hit.shown.kind == .measure { words.number(of: hit.shown) + " " }
                        span(attributes: context.ownLanguage()) { marked(excerpt) }
                    }
                )
            )
        } else {
            context.link(hit.shown)
            if let excerpt {
                p(attributes: [.class("excerpt")] + context.ownLanguage()) { marked(excerpt) }
            }
        }
    }

    /// The passage with the words that were found marked.
    private func marked(_ excerpt: Excerpt) -> some Markup {
        ForEach(excerpt.pieces) { piece in
            if piece.isFound { mark { piece.text } } else { piece.text }
        }
    }

    /// Whether the passage is the name that the link shows anyway, so that it is marked there.
    private func isName(_ excerpt: Excerpt, of reference: Reference) -> Bool {
        let isPlain = [.measure, .field, .objective, .organization, .otherConcept]
            .contains(reference.kind)
        return isPlain
            && excerpt.pieces.map(\.text).joined() == context.register.name(of: reference)
    }

    /// Words that are spelled alike, or advice, and a link to the fields of action.
    @MarkupBuilder
    private var nothing: some Markup {
        let near = context.nearWords(typed ?? "", among: Self.kinds)
        if near.isEmpty {
            p { words[.search(.nothing)] }
        } else {
            p(.class("lead")) {
                words[.search(.didYouMean)] + " "
                ForEach(near) { word in
                    a(.href(context.path(.search(word)))) { context.own(word) }
                    " "
                }
            }
        }
        p { a(.href(context.path(.fields))) { words[.search(.toFields)] } }
    }
}

/// What a search found in the public view, ready to be listed.
struct SearchResult {
    /// The record that has what was typed as its number or code, such as "M17"; otherwise `nil`.
    let called: Reference?
    /// The results by kind, in the order of `SearchPage.kinds`; kinds without results are left out.
    let groups: [Group]

    /// The results of one kind, best first.
    struct Group {
        let kind: Kind
        let hits: [Hit]
    }

    /// One result.
    struct Hit {
        /// The record that is linked: the one found, or the measure to which a found part belongs.
        let shown: Reference
        /// The record that contains the words.
        let version: Version
    }

    /// All results, with the record that is named exactly so counted once.
    var count: Int {
        let found = groups.reduce(0) { $0 + $1.hits.count }
        let isAmong = groups.contains { $0.hits.contains { $0.shown == called } }
        return found + (called == nil || isAmong ? 0 : 1)
    }

    /// Searches the public view.
    ///
    /// Milestones and reports are found as their measure, each measure once.
    init(_ query: SearchQuery, typed: String, in register: PublicRegister) {
        called = register.called(typed)
        var byKind: [Kind: [Hit]] = [:]
        var seen: Set<Reference> = []
        // A milestone or a report has no page, so it is listed as its measure.
        let searched = SearchPage.kinds + [.milestone, .statusUpdate]
        for version in register.found(query, among: searched) {
            let isPart = Address.of(version.reference) == nil
            guard let shown = isPart ? version.record.owner : version.reference,
                seen.insert(shown).inserted
            else { continue }
            byKind[shown.kind, default: []].append(Hit(shown: shown, version: version))
        }
        groups = SearchPage.kinds.compactMap { kind in
            byKind[kind].map { Group(kind: kind, hits: $0) }
        }
    }
}
