import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The council papers about the concept, newest first.
struct PapersPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(words[.paper(.heading)], trail: [(words[.frame(.papers)], .papers)]) {
            div(.class("stack")) {
                h1 { words[.paper(.heading)] }
                let papers = context.register.all(Paper.self)
                if papers.isEmpty {
                    p(.class("lead")) { words[.paper(.none)] }
                } else {
                    paperList(context, papers)
                }
            }
        }
    }
}

/// Papers by their day, newest first; those without a day come last.
func newestFirst(_ papers: [Numbered<Paper>]) -> [Numbered<Paper>] {
    let undated = Day(daysSinceEpoch: 0)
    return papers.sorted { ($0.date ?? undated, $0.id) > ($1.date ?? undated, $1.id) }
}

/// Papers as links with their subject and day, newest first.
func paperList(_ context: PageContext, _ papers: [Numbered<Paper>]) -> some Markup {
    ul {
        ForEach(newestFirst(papers)) { paper in
            li {
                a(.href(context.path(.paper(paper.id)))) {
                    paperTitle(context, paper)
                }
                ": "
                context.own(paper.subject, of: paper.reference)
                if let day = paper.date {
                    ", "
                    context.date(day)
                }
            }
        }
    }
}

/// Sort and number of a paper, such as "Beschlussvorlage 168/20"; the sort is the town's own word.
func paperTitle(_ context: PageContext, _ paper: Numbered<Paper>) -> AnyMarkup {
    let sort = context.text(paper.record.sort, of: paper.reference)
    return context.sentence(.paper(.titled), "sort", own: sort, ["code": paper.code])
}

/// One paper: its head, what the council is asked to resolve, and its way through the bodies.
struct PaperPage {
    let context: PageContext
    let paper: Numbered<Paper>

    private var words: Catalogue { context.words }

    /// The town's word for the sort of paper, translated if it can be.
    private var sort: TownText { context.text(paper.record.sort, of: paper.reference) }
    /// The same as `paperTitle` in plain text, for the title of the page.
    private var title: String {
        words(.paper(.titled), ["sort": sort.words, "code": paper.code])
    }

    var content: PageContent {
        PageContent(
            title,
            trail: [(words[.frame(.papers)], .papers)],
            titleIsOwn: !sort.isTranslated
        ) {
            article(.class("stack")) {
                h1 { paperTitle(context, paper) }
                let subject = context.text(paper.subject, of: paper.reference)
                p(attributes: [.class("lead")] + context.ownLanguage(subject)) { subject.words }
                facts
                if !paper.proposedResolution.isEmpty {
                    h2 { words[.paper(.proposedResolution)] }
                    context.prose(paper.proposedResolution, of: paper.reference, below: 2)
                }
                h2 { words[.paper(.route)] }
                Route(context, of: paper.id).markup
                chapters
            }
        }
    }

    /// The head of the paper: number, department, day, goals and resolution.
    private var facts: some Markup {
        dl(.class("facts")) {
            fact(words[.paper(.reference)], paper.code)
            if let department = paper.department {
                fact(words[.paper(.department)], context.own(department, of: paper.reference))
            }
            if let day = paper.date { fact(words[.paper(.date)], context.date(day)) }
            fact(words[.paper(.goals)], each: paper.strategicGoals.map { context.link($0) })
            fact(words[.paper(.resolution)], context.resolutionWords(paper.record))
        }
    }

    /// The chapters of the concept that stand in this paper.
    @MarkupBuilder
    private var chapters: some Markup {
        let chapters = context.chapterTree(of: paper.reference)
        if !chapters.isEmpty {
            h2 { words[.paper(.chapters)] }
            ul(.class("plain")) {
                ForEach(chapters) { chapter in
                    li(.class(chapter.within == nil ? "" : "inner")) { context.link(chapter.id) }
                }
            }
        }
    }
}

extension PageContext {
    /// Number and day of the resolution, or "nicht erfasst" while both are open.
    func resolutionWords(_ paper: Paper) -> String {
        let resolution = paper.resolution
        if resolution.isOpen { return words[.value(.notRecorded)] }
        let day = resolution.date.map { words[.paper(.resolutionDate)] + " " + words.date($0) }
        let number = resolution.number.map { words[.paper(.resolutionNumber)] + " " + $0 }
        return [number, day].compactMap { $0 }.joined(separator: ", ")
    }
}
