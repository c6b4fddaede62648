import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// What a write beside the log reads does not grow with what stands there.
@Suite struct ShelfCostTests {
    /// How many rows one more write reads, where few stand there and where many do.
    private func costs(
        _ prepare: (CountingRows, Town) async throws -> (Int) async throws -> Void
    ) async throws -> [Int] {
        var found: [Int] = []
        for count in [5, 60] {
            let folder = try TemporaryFolder()
            let store = try SQLiteStore.create(folder.file("town.sqlite"))
            let town = try await Town.found("teststadt", in: store, .test())
            let rows = CountingRows(store)
            let write = try await prepare(rows, town)
            for number in 1...count { try await write(number) }
            found.append(try await rows.read { try await write(count + 1) })
        }
        return found
    }

    @Test func `a notice`() async throws {
        let costs = try await costs { rows, town in
            let notices = try await Notices(town, rows)
            return { number in
                let notice = try await notices.receive(
                    NoticeEntry(
                        subject: .need,
                        text: "Hinweis \(number)",
                        contact: "0781 00-0000",
                        page: "/",
                        language: "de"
                    )
                )
                try await notices.close(notice.key, from: notice.revision)
            }
        }
        #expect(costs[0] == costs[1])
    }

    @Test func `a person`() async throws {
        let costs = try await costs { rows, town in
            let persons = try await Persons(town, rows)
            return { number in
                let post = Person.Post(function: "Kurse \(number)", organization: nil, until: nil)
                let author = Author(.office)
                let id = try await persons.add(
                    PersonEntry(
                        post: post,
                        reach: Person.Reach(mail: Person.Detail("kurse\(number)@verein.example"))
                    ),
                    account: nil,
                    by: author,
                    via: .page
                )
                let person = try #require(persons.person(id))
                try await persons.change(
                    id,
                    from: try Persons.mark(person),
                    to: PersonEntry(
                        post: Person.Post(function: "Neu \(number)", organization: nil, until: nil),
                        reach: Person.Reach(mail: Person.Detail("kurse\(number)@verein.example"))
                    ),
                    by: author,
                    via: .page
                )
            }
        }
        #expect(costs[0] == costs[1])
    }

    @Test func `an answer to a round`() async throws {
        var found: [Int] = []
        for count in [5, 60] {
            let town = try await RoundFixture()
            let rows = CountingRows(town.store)
            let answers = try await StatusAnswers(town.town, rows)
            let write = { (number: Int) in
                let request = ID<StatusRequest>(number)
                try await answers.begin(
                    town.changed("Schritt"),
                    to: request,
                    on: ID(1),
                    seen: 1,
                    from: 0
                )
                _ = try await answers.send(request, unchanged: [], by: "Vorstand")
                _ = try await answers.makeLink(to: request)
            }
            for number in 1...count { try await write(number) }
            found.append(try await rows.read { try await write(count + 1) })
        }
        #expect(found[0] == found[1])
    }
}
