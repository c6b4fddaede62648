import Concept
import Exchange
import Register
import TestKit
import Testing

/// What becomes of a paper in a town that has nothing yet.
@Suite struct PaperImportTests {
    private let register: Register

    init() throws {
        register = try Register().importing(.example)
    }

    @Test func `every part becomes a record, and all are internal`() {
        #expect(
            register.counts == [
                .paper: 1, .consultation: 2, .strategicGoal: 1, .edition: 1, .field: 2,
                .concept: 1, .chapter: 4, .organization: 5, .membership: 2,
            ]
        )
        let all = Kind.allCases.flatMap { register.table.versions(of: $0) }
        #expect(all.allSatisfy { $0.record.visibility == .internal })
        #expect(PublicRegister(of: register).table.count == 0)
    }

    @Test func `the paper keeps its head and names its goals, but not its authors`() throws {
        let paper = try #require(register.only(Paper.self)).record
        var expected = Paper(
            code: "12/2024",
            sort: "Beschlussvorlage",
            subject: "Fortschreibung des Konzepts"
        )
        expected.department = "Fachbereich Soziales"
        expected.date = Day(year: 2024, month: 3, day: 1)
        expected.proposedResolution = Prose([
            Paragraph(number: 1, text: "Der Rat beschließt die Fortschreibung.")
        ])
        expected.strategicGoals = [ID(1)]
        #expect(paper == expected)
        #expect(paper.resolution.isOpen)
        let authors = try #require(PaperAuthors(.example))
        #expect(authors.names == ["Frau Beispiel"])
        #expect(authors.telephone == "55 12")
        #expect(PaperAuthors(PaperReading()) == nil)
    }

    @Test func `a resolution that is printed comes along`() throws {
        let day = Day(year: 2024, month: 3, day: 22)
        let decided = PaperReading.example.with {
            $0.resolution = .recorded(number: "7/24", date: day)
        }
        let paper = try Register().importing(decided).only(Paper.self)
        #expect(paper?.resolution == Paper.Resolution(number: "7/24", date: day))
    }

    @Test func `the steps keep their order, tasks and results`() throws {
        let steps = register.all(Consultation.self)
        #expect(steps.map(\.position) == [1, 2])
        #expect(steps.map { register[$0.body]?.title } == ["Beirat", "Rat"])
        #expect(steps.map { register[$0.body]?.sort } == [.councilBody, .councilBody])
        #expect(steps.map(\.publicness) == [.closed, .open])
        #expect(steps.map(\.role) == [.recommendation, .decision])
        #expect(
            steps.map(\.result) == [
                Consultation.Result(.recommended, words: "einstimmig empfohlen"), nil,
            ]
        )
    }

    @Test func `an update has its new fields, in order`() throws {
        let edition = try #require(register.only(Edition.self))
        #expect(edition.year == 2024)
        #expect(edition.sort == .update)
        #expect(edition.submittedOn == Day(year: 2024, month: 3, day: 1))
        #expect(edition.paper == register.only(Paper.self)?.id)
        let fields = register.all(FieldOfAction.self)
        #expect(fields.map(\.title) == ["Sprache", "Wohnen"])
        #expect(fields.map(\.position) == [1, 2])
        #expect(fields.map(\.newIn) == [nil, edition.id])
    }

    @Test func `a concept without anything before it is a first edition`() throws {
        let first = PaperReading.example.with {
            $0.subject = "Ein Konzept für alle"
            $0.fields = [FieldLine(name: "Sprache", isNew: false)]
        }
        #expect(try Register().importing(first).only(Edition.self)?.sort == .first)
        let before = try Register().with { $0.add(Edition(year: 2006, sort: .first)) }
        #expect(try before.importing(first).all(Edition.self).last?.sort == .update)
    }

    @Test func `a paper without fields of action is no edition`() throws {
        let report = PaperReading.example.with { $0.fields = [] }
        let register = try Register().importing(report)
        #expect(register.all(Edition.self).isEmpty)
        #expect(register.all(Membership.self).allSatisfy { $0.edition == nil })
        #expect(try register.draft(of: report).isEmpty)
    }

    @Test func `chapters stand in each other as they are numbered`() throws {
        let chapters = register.all(Chapter.self)
        #expect(chapters.map(\.number) == ["A", "B", "1", ""])
        #expect(chapters.map(\.heading) == ["Anlass", "Sachverhalt", "Weg", "Ausblick"])
        #expect(chapters.map(\.within) == [nil, nil, ID(2), nil])
        #expect(chapters.map(\.position) == [1, 2, 1, 3])
        #expect(
            chapters[2].prose.passages == [
                Passage(.heading, "Beteiligte"), Passage(.bullet, "Jobcenter"),
                Passage(.paragraph, "Und weiter."),
            ]
        )
        #expect(register.only(Concept.self)?.title == "Unser Konzept")
    }

    @Test func `the actors are members of the steering group for the edition`() throws {
        let circle = try #require(register.first(Organization.self) { $0.grain == .circle })
        #expect(circle.title == "Steuerungsgruppe")
        let members = register.all(Membership.self)
        #expect(members.allSatisfy { $0.circle == circle.id })
        #expect(members.allSatisfy { $0.edition == register.only(Edition.self)?.id })
        let actors = members.compactMap { register[$0.member] }
        #expect(actors.map(\.title) == ["Jobcenter", "Kirchen Frauenverein"])
        #expect(actors.map(\.proposedParts) == [[], ["Kirchen", "Frauenverein"]])
    }

    @Test(arguments: [
        ("Wohlfahrtsverbände", Organization.Sort.welfare, Organization.Grain.group),
        ("Jobcenter (KOA)", .authority, .body), ("Staatl. Schulamt", .authority, .body),
        ("Hochschule Offenburg", .university, .body),
        ("Volkshochschule", .educationProvider, .body), ("Grundschulen", .school, .group),
        ("Interreligiöser Arbeitskreis", .workingCircle, .circle),
        ("Abteilung Schule und Sport", .townUnit, .body), ("Sozialamt", .townUnit, .body),
        ("Familienzentren", .townUnit, .group), ("AWO Ortsverein", .welfare, .body),
        ("Kanawochenmarkt", .other, .body), ("Forum Ehrenamt", .other, .body),
        ("Migrantenvereine", .migrantOrganization, .group), ("Sportverein", .association, .body),
    ])
    func `what an actor is, is guessed from its name`(
        name: String,
        sort: Organization.Sort,
        grain: Organization.Grain
    ) throws {
        let paper = PaperReading.example.with { $0.actors = [ActorLine(name: name)] }
        let register = try Register().importing(paper)
        let actor = try #require(register.first(Organization.self) { $0.title == name })
        #expect(actor.sort == sort)
        #expect(actor.grain == grain)
    }

    @Test(arguments: [
        ("einstimmig empfohlen", Consultation.Outcome.recommended), ("vertagt", .postponed),
        ("zur Kenntnis genommen", .noted), ("mehrheitlich beschlossen", .decided),
        ("zustimmend zur Kenntnis genommen", .notedWithApproval), ("abgelehnt", .rejected),
        ("geändert beschlossen", .decidedWithChanges), ("ungeändert beschlossen", .decided),
        ("nicht empfohlen", nil), ("vertagt, Nr. 2 beschlossen", nil), ("siehe Protokoll", nil),
    ])
    func `a result is taken only where it means one thing`(
        words: String,
        outcome: Consultation.Outcome?
    ) throws {
        let station = Station(
            position: 1,
            body: "Rat",
            date: nil,
            publicness: .public,
            result: words
        )
        let paper = PaperReading.example.with { $0.consultations = [station] }
        let result = try Register().importing(paper).only(Consultation.self)?.result
        #expect(result?.outcome == outcome)
        #expect(result?.words == outcome.map { _ in words })
    }

    @Test func `steps of the same number are counted by their order`() throws {
        let stations = ["Beirat", "Rat"].map {
            Station(position: 1, body: $0, date: nil, publicness: .unknown)
        }
        let paper = PaperReading.example.with {
            $0.consultations = stations
            $0.publicness = .public
        }
        let steps = try Register().importing(paper).all(Consultation.self)
        #expect(steps.map(\.position) == [1, 2])
        // An open head opens no sitting (decision 39): the office enters the answer of each.
        #expect(steps.map(\.publicness) == [.unknown, .unknown])
    }

    @Test func `a paper needs a number and a subject, and else is called a Vorlage`() throws {
        let nameless = PaperReading.example.with { $0.reference = nil }
        let mute = PaperReading.example.with { $0.subject = " " }
        let plain = PaperReading.example.with { $0.paperType = nil }
        #expect(throws: Refusal.missing(.paper, field: "code")) {
            try Register().importing(nameless)
        }
        #expect(throws: Refusal.missing(.paper, field: "subject")) {
            try Register().importing(mute)
        }
        #expect(try Register().importing(plain).only(Paper.self)?.sort == "Vorlage")
    }
}
