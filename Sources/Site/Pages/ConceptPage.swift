import Markup
import Register
import Words

/// The concept to read: purpose, principles, chapters, each with a lasting anchor.
struct ConceptPage {
    let reading: Reading

    private static let principlesID = "leitlinien"
    private static let purposeID = "wozu"
    private static let othersID = "andere-konzepte"

    private var words: Catalogue { reading.words }
    private var others: [Numbered<OtherConcept>] { reading.register.all(OtherConcept.self) }
    private var principles: [Numbered<Principle>] {
        reading.register.all(Principle.self).sorted { $0.position < $1.position }
    }

    var content: PageContent {
        let concept = reading.register.only(Concept.self)
        let title = concept?.title ?? words[.concept(.heading)]
        return PageContent(
            title,
            trail: [(words[.frame(.concept)], .concept)],
            titleIsOwn: concept != nil
        ) {
            if concept != nil { reading.wordingNote }
            h1(attributes: concept == nil ? [] : reading.ownLanguage()) { title }
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

    @MarkupBuilder
    private func contents(_ concept: Numbered<Concept>) -> some Markup {
        let chapters = reading.chapterTree(of: concept.reference)
        if !chapters.isEmpty {
            nav(.class("contents"), .aria(.label(words[.concept(.contents)]))) {
                h2 { words[.concept(.contents)] }
                ul(.class("plain")) {
                    if !principles.isEmpty { entry(.principles, Self.principlesID) }
                    if !concept.purpose.isEmpty { entry(.purpose, Self.purposeID) }
                    ForEach(chapters) { chapter in
                        li(.class(chapter.within == nil ? "" : "inner")) {
                            a(.href("#" + Address.anchor(of: chapter.reference))) {
                                reading.own(chapter.record.numberedHeading)
                            }
                        }
                    }
                    if !others.isEmpty { entry(.otherConcepts, Self.othersID) }
                }
            }
        }
    }

    private func entry(_ key: TextKey.Concept, _ id: String) -> some Markup {
        li { a(.href("#" + id)) { words[.concept(key)] } }
    }

    @MarkupBuilder
    private func purpose(_ concept: Numbered<Concept>) -> some Markup {
        if !concept.purpose.isEmpty {
            h2(.id(Self.purposeID)) { words[.concept(.purpose)] }
            reading.prose(concept.purpose, below: 2)
        }
        dl(.class("facts")) {
            if let office = concept.office {
                fact(words[.concept(.office)], reading.link(office))
            }
        }
    }

    @MarkupBuilder
    private var guiding: some Markup {
        let mentions = Mentions(reading)
        if !principles.isEmpty {
            h2(.id(Self.principlesID)) { words[.concept(.principles)] }
            ol {
                ForEach(principles) { principle in
                    li(.id(Address.anchor(of: principle.reference)), .value(principle.position)) {
                        reading.own(principle.wording)
                        reading.margin(principle.wording, mentions)
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func chapters(of concept: Numbered<Concept>) -> some Markup {
        let mentions = Mentions(reading)
        ForEach(reading.chapterTree(of: concept.reference)) { chapter in
            let id = Address.anchor(of: chapter.reference)
            if chapter.within == nil {
                h2(attributes: [.id(id)] + reading.ownLanguage()) { chapter.record.numberedHeading }
                reading.margin(chapter.heading, mentions)
                reading.prose(chapter.prose, below: 2)
            } else {
                h3(attributes: [.id(id)] + reading.ownLanguage()) { chapter.record.numberedHeading }
                reading.margin(chapter.heading, mentions)
                reading.prose(chapter.prose, below: 3)
            }
        }
        sources(of: concept)
    }

    @MarkupBuilder
    private func sources(of concept: Numbered<Concept>) -> some Markup {
        let chapters = reading.register.parts(of: concept.reference, Chapter.self)
        let papers = Set(chapters.compactMap(\.record.paper)).sorted()
        ForEach(papers.compactMap({ reading.register[$0] })) { paper in
            p(.class("soft")) {
                a(.href(reading.path(.paper(paper.id)))) {
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

    @MarkupBuilder
    private var otherConcepts: some Markup {
        if !others.isEmpty {
            h2(.id(Self.othersID)) { words[.concept(.otherConcepts)] }
            ul {
                ForEach(others) { other in
                    li(.id(Address.anchor(of: other.reference))) {
                        if let address = other.address {
                            a(.href(address)) { reading.own(other.title) }
                        } else {
                            reading.own(other.title)
                        }
                        if !other.emphases.isEmpty {
                            ": "
                            reading.own(words.list(other.emphases))
                        }
                    }
                }
            }
        }
    }
}
