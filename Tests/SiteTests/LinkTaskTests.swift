import Addresses
import Concept
import HTTPTypes
import Hummingbird
import NIOCore
import Register
import Services
import TestKit
import Testing
import Vault
import Web
import Words

@testable import Participation

/// A task made for these tests: its page says on which record it is done.
private struct Confirming: LinkTask {
    static let name = TaskName(rawValue: "confirming")

    func respond(
        to link: TaskLink,
        at address: TaskAddress,
        _ call: Call
    ) async throws -> Response {
        let text = "confirming \(link.subject)"
        return Response(status: .accepted, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

/// An address that leads to no task.
private struct NoTask: Error {}

/// A link opens its task, on its subject, and nothing else.
@Suite struct LinkTaskTests {
    private let office: OfficeFixture
    private let participation: Participation

    init() async throws {
        office = try await OfficeFixture()
        try await office.addRounds([1, 2])
        let services = Services(office.town, office.site.shelves, office.site.site)
        participation = Participation(services, tasks: [StatusQueryTask(), Confirming()])
    }

    private var links: TaskLinks { office.site.shelves.links }

    private func ask(
        _ path: String,
        by participation: Participation
    ) async throws -> (status: HTTPResponse.Status, text: String) {
        let answer = try await SiteClient.answer(path) { request in
            let location = Location(path)
            let call = Call(
                participation: participation,
                location: location,
                request: request,
                peer: nil
            )
            guard case .task(let address) = location.target else { throw NoTask() }
            return try await TaskRoutes(call, address).respond { _, _ in }
        }
        return (answer.status, String(decoding: answer.body.readableBytesView, as: UTF8.self))
    }

    @Test func `a second task is one type, and its links open it alone`() async throws {
        let subject = ID<Measure>(3).reference
        let token = try await links.make(for: Confirming.name, subject, of: nil)
        let path = TaskAddress.all(token).text(in: .german)
        let answer = try await ask(path, by: participation)
        #expect(answer.status == .accepted)
        #expect(answer.text == "confirming measure 3")
        let query = try await office.site.shelves.answers.makeLink(to: ID(1))
        let other = try await ask(TaskAddress.all(query).text(in: .german), by: participation)
        #expect(other.status == .ok)
        #expect(other.text.contains("M1 "))
        #expect(office.site.shelves.answers.standing(of: token) == .unknown)
    }

    @Test func `a link for a task that the program does not know opens nothing`() async throws {
        let subject = ID<StatusRequest>(1).reference
        let token = try await links.make(for: Confirming.name, subject, of: nil)
        let known = Participation(participation.services)
        let answer = try await ask(TaskAddress.all(token).text(in: .german), by: known)
        #expect(answer.status == .notFound)
        #expect(!answer.text.contains("M1 "))
    }

    @Test func `a link of the status query on another kind of record opens nothing`() async throws {
        let subject = ID<Measure>(1).reference
        let token = try await links.make(for: .statusQuery, subject, of: nil)
        let answer = try await ask(TaskAddress.all(token).text(in: .german), by: participation)
        #expect(answer.status == .notFound)
    }

    @Test func `of links for random tasks and subjects each opens its own`() async throws {
        for seed in UInt64(1)...20 {
            var chance = Seeded(seed: seed)
            let number = Int.random(in: 1...4, using: &chance)
            let isConfirming = chance.oneIn(2)
            let subject =
                isConfirming ? ID<Measure>(number).reference : ID<StatusRequest>(number).reference
            let task = isConfirming ? Confirming.name : TaskName.statusQuery
            let token = try await links.make(for: task, subject, of: nil)
            let path = TaskAddress.all(token).text(in: .german)
            let answer = try await ask(path, by: participation)
            if isConfirming {
                #expect(answer.text == "confirming measure \(number)", "seed \(seed)")
            } else {
                // The first request is in a round that runs, the second in one that is closed.
                let status: [HTTPResponse.Status] = [.ok, .gone, .notFound, .notFound]
                #expect(answer.status == status[number - 1], "seed \(seed)")
            }
        }
    }
}
