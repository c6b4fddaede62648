import Concept
import Foundation
import Journal
import Register
import Synchronization
import TestKit
import Vault

@testable import Post

/// Takes letters and remembers them; answers as it is told.
final class RecordingMailer: Mailer {
    private let state = Mutex(State())

    private struct State {
        var sent: [MailMessage] = []
        var answers: [Delivery] = []
    }

    var sent: [MailMessage] { state.withLock { $0.sent } }

    /// What it answers to the next letters; after them all are taken.
    func answer(_ answers: Delivery...) { state.withLock { $0.answers = answers } }

    func send(_ message: MailMessage) async -> Delivery {
        state.withLock { state in
            state.sent.append(message)
            return state.answers.isEmpty ? .handed : state.answers.removeFirst()
        }
    }
}

/// A town with an outbox, on a clock that the test moves; it begins on a Monday at noon.
struct PostFixture {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town
    let clock: TestClock
    let persons: Persons
    let answers: StatusAnswers
    let outbox: Outbox
    let mailer = RecordingMailer()

    static let site = "https://integration.stadt.example"
    static let mail = "kontakt@verein.example"

    init() async throws {
        folder = try TemporaryFolder()
        clock = TestClock(Instant(milliseconds: 1_736_766_000_000))
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, clock.world())
        persons = try await Persons(town, store)
        answers = try await StatusAnswers(town, store)
        outbox = try await Outbox(town, persons, answers, store)
        try await outbox.setWay(
            MailWay(.sendmail(path: "/bin/true"), sender: "integration@stadt.example"),
            by: Author(.administration),
            via: .command
        )
    }

    var today: Day { Berlin.day(of: clock.now) }

    /// Somebody of an organization who can be reached.
    func person(of organization: Int = 1, mail: String = mail) async throws -> String {
        try await persons.add(
            PersonEntry(
                post: Person.Post(function: "Ansprechperson", organization: ID(organization)),
                reach: Person.Reach(mail: Person.Detail(mail)),
                consent: nil
            ),
            by: Author(.office),
            via: .page
        )
    }

    func add(organizations: Int, measures: Int) async throws {
        try await town.perform(
            Command(.office()) { _, draft in
                for number in 1...organizations {
                    draft.add(Organization(title: "Verein \(number)", sort: .association))
                }
                for number in 0..<measures {
                    var measure = Measure(title: "Maßnahme \(number + 1)")
                    measure.lead = ID(number % organizations + 1)
                    measure.status = Status(.underway)
                    draft.add(measure)
                }
            }
        )
    }

    /// Opens a round over all measures and sends it.
    @discardableResult
    func ask(_ contacts: [ID<Organization>: String]) async throws -> ID<StatusRound> {
        let today = today
        let outcome = try await town.perform(
            Command(.office(.askedForStatus)) { register, draft in
                var round = StatusRound(
                    title: "Runde",
                    answerBy: today.adding(days: 21),
                    letter: "Wie steht es?"
                )
                round.sentOn = today
                let id = draft.add(round)
                let asked = RoundAddressees(leadersOf: register.askable)
                for request in asked.requests(of: id, contacts: contacts, partners: false) {
                    var request = request
                    request.askedOn = today
                    draft.add(request)
                }
            }
        )
        guard case .recorded(let change) = outcome,
            let round = change.edits.first(where: { $0.reference.kind == .statusRound })
        else { throw Refusal.notThere(Reference(.statusRound, 0)) }
        return ID(round.reference.number)
    }

    func remind(_ round: ID<StatusRound>) async throws {
        let today = today
        try await town.perform(
            Command(.office(.askedForStatus)) { register, draft in
                for request in register.requests(of: round) {
                    guard let next = request.record.nextReminder, next <= today else { continue }
                    var reminded = request.record
                    reminded.remindedOn.append(today)
                    draft.put(request.id, reminded)
                }
            }
        )
    }

    /// Answers a whole request and takes it over.
    func answer(_ request: Numbered<StatusRequest>) async throws {
        let register = town.register
        let unchanged = request.measures.compactMap { id in
            register[id].map { (id, StatusAnswer(unchanged: $0.record), 1) }
        }
        _ = try await answers.send(request.id, unchanged: unchanged, by: nil)
        let today = today
        try await town.perform(
            Command(.office(.reportedStatus)) { register, draft in
                for id in request.measures {
                    guard let measure = register[id] else { continue }
                    draft.accept(
                        StatusAnswer(unchanged: measure.record),
                        on: measure,
                        to: request.record,
                        day: today,
                        in: register
                    )
                }
            }
        )
    }

    func close(_ id: ID<StatusRound>) async throws {
        let today = today
        try await town.perform(
            Command(.office(.closedRound)) { register, draft in
                guard var round = register[id]?.record else { return }
                round.closedOn = today
                draft.put(id, round)
            }
        )
    }

    func post() async throws {
        try await outbox.follow()
        try await outbox.deliver(from: Self.site, by: mailer)
    }
}
