import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The concept to read: principles, purpose and chapters, each with an anchor that lasts.
///
/// What the text names, such as a field or a measure, is linked beside the paragraph, so the agreed
/// wording itself stays as it is.
struct ConceptPage {
    let context: PageContext

    /// Anchors in addresses, which stay as they are.
    private static let principlesID = "leitlinien"
    private static let purposeID = "wozu"
    private static let othersID = "andere-konzepte"

    private var words: Catalogue { context.words }
    private var others: [Numbered<OtherConcept>] { context.register.all(OtherConcept.self) }
    /// The principles in the order of their numbers.
    private var principles: [Numbered<Principle>] {
        context.register.all(Principle.self).sorted { $0.position < $1.position }
    }

    /// The concept's own title, a table of contents, and the text; without a public concept a
    /// sentence says so.
    var content: PageContent {
        let concept = context.register.only(Concept.self)
        let own = concept.map { context.text($0.title, of: $0.reference) }
        let title = own?.words ?? words[.concept(.heading)]
        return PageContent(
            title,
            trail: [(words[.frame(.concept)], .concept)],
            titleIsOwn: own.map { !$0.isTranslated } ?? false
        ) {
            if concept != nil { context.wordingNote }
            h1(attributes: own.map { context.ownLanguage($0) } ?? []) { title }
            div(.class("reading")) {
                if let concept { contents(concept) }
                article(.class("stack")) {
                    if let concept {
                        guiding
                        purpose(concept)
                        chapters(of: concept)
                    } else {
                        p(.class("lead")) { words[.concept(.noChapters)] }
                    }
                    otherConcepts
                }
            }
        }
    }

    /// The table of contents, beside the text.
    @MarkupBuilder
    private func contents(_ concept: Numbered<Concept>) -> some Markup {
        let chapters = context.chapterTree(of: concept.reference)
        if !chapters.isEmpty {
            nav(.class("contents"), .aria(.label(words[.concept(.contents)]))) {
                h2 { words[.concept(.contents)] }
                ul(.class("plain")) {
                    if !principles.isEmpty { entry(.principles, Self.principlesID) }
                    if !concept.purpose.isEmpty { entry(.purpose, Self.purposeID) }
                    ForEach(chapters) { chapter in
                        li(.class(chapter.within == nil ? "" : "inner")) {
                            a(.href("#" + Address.anchor(of: chapter.reference))) {
                                context.own(
                                    context.listText(chapter.record, of: chapter.reference)
                                )
                            }
                        }
                    }
                    if !others.isEmpty { entry(.otherConcepts, Self.othersID) }
                }
            }
        }
    }

    /// A line of the table of contents for a part with a fixed anchor.
    private func entry(_ key: TextKey.Concept, _ id: String) -> some Markup {
        li { a(.href("#" + id)) { words[.concept(key)] } }
    }

    /// What the concept is for, and which office answers for it.
    @MarkupBuilder
    private func purpose(_ concept: Numbered<Concept>) -> some Markup {
        if !concept.purpose.isEmpty {
            h2(.id(Self.purposeID)) { words[.concept(.purpose)] }
            context.prose(concept.purpose, of: concept.reference, below: 2)
        }
        dl(.class("facts")) {
            if let office = concept.office {
                fact(words[.concept(.office)], context.link(office))
            }
        }
    }

    /// The numbered principles, with links to what they name.
    @MarkupBuilder
    private var guiding: some Markup {
        let mentions = Mentions(context)
        if !principles.isEmpty {
            h2(.id(Self.principlesID)) { words[.concept(.principles)] }
            ol {
                ForEach(principles) { principle in
                    li(.id(Address.anchor(of: principle.reference)), .value(principle.position)) {
                        context.own(principle.wording, of: principle.reference)
                        context.margin(principle.wording, mentions)
                    }
                }
            }
        }
    }

    /// The chapters and their sections, then the papers they come from.
    @MarkupBuilder
    private func chapters(of concept: Numbered<Concept>) -> some Markup {
        let mentions = Mentions(context)
        ForEach(context.chapterTree(of: concept.reference)) { chapter in
            let id = Address.anchor(of: chapter.reference)
            let heading = context.listText(chapter.record, of: chapter.reference)
            if chapter.within == nil {
                h2(attributes: [.id(id)] + context.ownLanguage(heading)) { heading.words }
                context.margin(chapter.heading, mentions)
                context.prose(chapter.prose, of: chapter.reference, below: 2)
            } else {
                h3(attributes: [.id(id)] + context.ownLanguage(heading)) { heading.words }
                context.margin(chapter.heading, mentions)
                context.prose(chapter.prose, of: chapter.reference, below: 3)
            }
        }
        sources(of: concept)
    }

    /// The papers in which the chapters stand.
    @MarkupBuilder
    private func sources(of concept: Numbered<Concept>) -> some Markup {
        let chapters = context.register.parts(of: concept.reference, Chapter.self)
        let papers = Set(chapters.compactMap(\.record.paper)).sorted()
        ForEach(papers.compactMap({ context.register[$0] })) { paper in
            p(.class("soft")) {
                a(.href(context.path(.paper(paper.id)))) {
                    if let day = paper.date {
                        words(
                            .concept(.sourcePaperDated),
                            ["code": paper.code, "day": words.date(day)]
                        )
                    } else {
                        words(.concept(.sourcePaper), ["code": paper.code])
                    }
                }
            }
        }
    }

    /// Other concepts of the town to which this one is tied, with what they share.
    @MarkupBuilder
    private var otherConcepts: some Markup {
        if !others.isEmpty {
            h2(.id(Self.othersID)) { words[.concept(.otherConcepts)] }
            ul {
                ForEach(others) { other in
                    li(.id(Address.anchor(of: other.reference))) {
                        if let address = other.address {
                            a(.href(address)) { context.own(other.title, of: other.reference) }
                        } else {
                            context.own(other.title, of: other.reference)
                        }
                        if !other.emphases.isEmpty {
                            ": "
                            context.own(words.list(other.emphases))
                        }
                    }
                }
            }
        }
    }
}
