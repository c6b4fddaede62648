import Markup
import Register
import Words

/// The council papers of the concept.
struct PapersPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.paper(.heading)], trail: [(words[.frame(.papers)], .papers)]) {
            div(.class("stack")) {
                h1 { words[.paper(.heading)] }
                let papers = reading.register.all(Paper.self)
                if papers.isEmpty {
                    p(.class("lead")) { words[.paper(.none)] }
                } else {
                    paperList(reading, papers)
                }
            }
        }
    }
}

/// Papers by their day; those without one last.
func newestFirst(_ papers: [Numbered<Paper>]) -> [Numbered<Paper>] {
    let undated = Day(daysSinceEpoch: 0)
    return papers.sorted { ($0.date ?? undated, $0.id) > ($1.date ?? undated, $1.id) }
}

/// Papers with their subject, newest first.
func paperList(_ reading: Reading, _ papers: [Numbered<Paper>]) -> some Markup {
    ul {
        ForEach(newestFirst(papers)) { paper in
            li {
                a(.href(reading.path(.paper(paper.id)))) {
                    paperTitle(reading, paper)
                }
                ": "
                reading.own(paper.subject)
                if let day = paper.date {
                    ", "
                    reading.date(day)
                }
            }
        }
    }
}

/// "Beschlussvorlage 168/20": its sort is the town's word.
func paperTitle(_ reading: Reading, _ paper: Numbered<Paper>) -> AnyMarkup {
    reading.sentence(.paper(.titled), "sort", own: paper.record.sort, ["code": paper.code])
}

/// One paper: its head, what the council is asked, and its way through the bodies.
struct PaperPage {
    let reading: Reading
    let paper: Numbered<Paper>

    private var words: Catalogue { reading.words }

    private var title: String {
        words(.paper(.titled), ["sort": paper.record.sort, "code": paper.code])
    }

    var content: PageContent {
        PageContent(
            title,
            trail: [(words[.frame(.papers)], .papers)],
            titleIsOwn: true
        ) {
            article(.class("stack")) {
                h1 { paperTitle(reading, paper) }
                p(attributes: [.class("lead")] + reading.ownLanguage()) { paper.subject }
                facts
                if !paper.proposedResolution.isEmpty {
                    h2 { words[.paper(.proposedResolution)] }
                    reading.prose(paper.proposedResolution, below: 2)
                }
                h2 { words[.paper(.route)] }
                Route(reading, of: paper.id).markup
                chapters
            }
        }
    }

    private var facts: some Markup {
        dl(.class("facts")) {
            fact(words[.paper(.reference)], paper.code)
            if let department = paper.department {
                fact(words[.paper(.department)], reading.own(department))
            }
            if let day = paper.date { fact(words[.paper(.date)], reading.date(day)) }
            fact(words[.paper(.goals)], each: paper.strategicGoals.map { reading.link($0) })
            fact(words[.paper(.resolution)], reading.resolutionWords(paper.record))
        }
    }

    @MarkupBuilder
    private var chapters: some Markup {
        let chapters = reading.chapterTree(of: paper.reference)
        if !chapters.isEmpty {
            h2 { words[.paper(.chapters)] }
            ul(.class("plain")) {
                ForEach(chapters) { chapter in
                    li(.class(chapter.within == nil ? "" : "inner")) { reading.link(chapter.id) }
                }
            }
        }
    }
}

extension Reading {
    /// What became of a paper in the end: number and day of the resolution, as far as they are recorded.
    func resolutionWords(_ paper: Paper) -> String {
        let resolution = paper.resolution
        if resolution.isOpen { return words[.value(.notRecorded)] }
        let day = resolution.date.map { words[.paper(.resolutionDate)] + " " + words.date($0) }
        let number = resolution.number.map { words[.paper(.resolutionNumber)] + " " + $0 }
        return [number, day].compactMap { $0 }.joined(separator: ", ")
    }
}
