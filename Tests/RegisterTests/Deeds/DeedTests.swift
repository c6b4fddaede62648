import Concept
import Register
import TestKit
import Testing

/// What people do, on registers alone.
@Suite struct DeedTests {
    static let day = Day(daysSinceEpoch: 20_600)

    /// A round that asks an association about two of three measures.
    static func town(sent: Bool = false) throws -> Register {
        try Register().with { draft in
            draft.add(Municipality(title: "Stadt Bad Beispiel", shortName: "Bad Beispiel"))
            draft.add(Concept(title: "Konzept"))
            let organization = draft.add(Organization(title: "Verein", sort: .association))
            let field = draft.add(FieldOfAction(position: 1, title: "Sprache"))
            for number in 1...3 {
                var measure = Measure(title: "Maßnahme \(number)", field: field)
                measure.lead = organization
                measure.status = Status(.underway)
                draft.add(measure)
            }
            var round = StatusRound(
                title: "Frühjahr",
                answerBy: day.adding(days: 20),
                letter: "Bitte antworten Sie."
            )
            round.sentOn = sent ? day : nil
            let id = draft.add(round)
            var request = StatusRequest(
                round: id,
                organization: organization,
                contact: "anna",
                measures: [ID(1), ID(2)]
            )
            request.askedOn = sent ? day : nil
            draft.add(request)
        }
    }

    /// One of each deed of the register; each may be done to the town that was sent, or to the other.
    static func one(of town: Register) throws -> [any Deed] {
        let measure = try #require(town[ID<Measure>(1)]).record
        let round = try #require(town[ID<StatusRound>(1)]).record
        var changed = measure
        changed.title = "Anders"
        let title = changed
        return [
            AddRecord(FollowUp(.reminder, subject: "Nachsehen", due: day)),
            ChangeRecord(ID<Measure>(1), from: measure, version: 1, fields: ["title"]) { _, _, _ in
                title
            },
            EndRecord(ID<Measure>(3), on: day, reason: "Doppelt"),
            UndoVersion(ID<Measure>(1), before: title, undone: measure, reason: nil),
            RestoreRecord(ID<Measure>(9), as: measure, reason: nil),
            TakeBackChange(change(in: town), madeOn: Register(), on: day, reason: nil),
            DeedsTogether([], action: .importedList, needing: [.importFiles]),
            ChooseLogo(Chosen(before: nil, now: nil), for: ID(1)),
            OpenRound(round, of: [ID(1)], contacts: [:], asksPartners: false, shownAt: 1),
            ChangeRound(ID(1), to: round, from: round, version: 1),
            ChooseAddressees([], in: ID(1)),
            SendRound(ID(1), on: day, shown: town.mark(ofRound: ID(1))),
            RemindAddressees(in: ID(1), on: day) { _ in [] },
            CloseRound(ID(1), on: day, shown: [], isSure: false) { _ in [] },
            CountLateAnswers(on: [], in: ID(1)),
            AcceptAnswer(StatusAnswer(unchanged: measure), on: ID(1), to: ID(1), day: day, seen: 1)
            {
                true
            },
            AcceptUnchanged(in: ID(1)) { _ in [] },
            PublishReportFiles([], with: ID(1), seen: 1),
            HandOnMeasure(ID(1), from: ID(1), to: "berta", on: day) { _ in false },
        ]
    }

    private static func change(in town: Register) -> Change {
        Change(
            head: Change.Head(
                sequence: 1,
                recordedAt: Instant(milliseconds: 0),
                attribution: .office(.importedList),
                lastParagraph: 0
            ),
            edits: []
        )
    }

    @Test(arguments: [false, true])
    func `whoever has no right does nothing, whatever the deed`(sent: Bool) throws {
        let town = try Self.town(sent: sent)
        for deed in try Self.one(of: town) {
            #expect(!deed.permissions(in: town).isEmpty, "\(type(of: deed))")
            for role in [Role.partner, .steering, .councillor, .management] {
                #expect(throws: NotAllowed.self, "\(type(of: deed)) \(role)") {
                    try deed.drafted(on: town, by: Actor([role], organization: ID(1)))
                }
            }
        }
    }

    @Test func `a link answers for its own request, and does nothing else`() throws {
        let town = try Self.town(sent: true)
        for deed in try Self.one(of: town) {
            for link in [1, 2] {
                let actor = Actor(holding: ID(link), of: ID(1))
                let may = deed is HandOnMeasure && link == 1
                let permissions = deed.permissions(in: town)
                let isAllowed = permissions.allSatisfy { actor.may($0, in: town) }
                #expect(isAllowed == may, "\(type(of: deed)) \(link)")
            }
        }
    }

    @Test func `what needs a reason is not done without one`() throws {
        let town = try Self.town()
        #expect(throws: ReasonMissing.self) {
            try town.doing(EndRecord(ID<Measure>(3), on: Self.day, reason: nil))
        }
        let ended = try town.doing(EndRecord(ID<Measure>(3), on: Self.day, reason: "Doppelt"))
        #expect(ended[ID<Measure>(3)] == nil)
    }

    @Test func `a button that is pressed twice adds one record`() throws {
        let town = try Self.town()
        let chapter = { (text: String) in
            AddRecord<Chapter>(
                to: nil,
                shownAt: town.sequence,
                blank: { _ in
                    Chapter(
                        concept: ID(1),
                        number: "1",
                        heading: "Anlass",
                        prose: Prose(),
                        position: 1
                    )
                },
                fill: { chapter, _, draft in
                    var chapter = chapter
                    chapter.prose = draft.prose([Passage(.paragraph, text)])
                    return chapter
                }
            )
        }
        let once = try town.doing(chapter("Warum?"))
        let again = try chapter("Warum?").drafted(on: once, by: Actor([.office]))
        #expect(again.draft.isEmpty)
        let other = try chapter("Wozu?").drafted(on: once, by: Actor([.office]))
        #expect(!other.draft.isEmpty)
    }

    @Test func `a round that is opened by the same button twice is one`() throws {
        let town = try Self.town()
        let round = StatusRound(
            title: "Herbst",
            answerBy: Self.day.adding(days: 20),
            letter: "Bitte antworten Sie."
        )
        let deed = OpenRound(
            round,
            of: [ID(1)],
            contacts: [:],
            asksPartners: false,
            shownAt: town.sequence
        )
        let once = try town.doing(deed)
        #expect(once.all(StatusRound.self).count == 2)
        #expect(try deed.drafted(on: once, by: Actor([.office])).draft.isEmpty)
    }
}
