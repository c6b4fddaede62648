import Concept
import Exchange
import Foundation
import HTTPTypes
import Host
import Hummingbird
import Journal
import Office
import PublicSite
import Register
import Services
import TestKit
import Vault
import Web

/// A site on a real log, asked without a socket.
struct SiteFixture {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town
    let shelves: Shelves
    let site: Site
    /// With an office in which nobody is signed in.
    let front: Front

    var persons: Persons { shelves.persons }

    /// After all that is in the example: 5 February 2025.
    static let now = Instant(milliseconds: 1_738_750_000_000)

    /// With `Examples/offenburg` in it, or empty.
    init(
        example: Bool = true,
        publicAddress: String? = nil,
        costly: RateLimit = RateLimit(1_000_000, inSeconds: 1)
    ) async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, .test(from: SiteFixture.now))
        shelves = try await Shelves(town, store, cost: .light)
        site = Site(
            PublicTown(town, shelves: shelves),
            log: AccessLog { _ in },
            publicAddress: publicAddress,
            costly: costly
        )
        front = Front(site, Office(town, shelves, site))
        if example { try await loadExample() }
    }

    private func loadExample() async throws {
        let files = Places.root.appending(path: "Examples/offenburg")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: files.path(percentEncoded: false)
        )
        for name in names.filter({ $0.hasSuffix(".json") }).sorted() {
            let change = try ChangeFile.read(
                Data(contentsOf: files.appending(path: name)),
                name: name
            )
            try await town.perform(
                Command(change.attribution, recordedAt: change.recordedAt) { register, draft in
                    draft = try change.edits(on: register)
                }
            )
        }
    }

    /// Changes what the town has set for its pages.
    func setTown(_ change: @escaping @Sendable (inout Municipality) -> Void) async throws {
        try await town.perform(
            Command(.office()) { register, draft in
                guard var town = register.only(Municipality.self)?.record else { return }
                change(&town)
                draft.put(ID(1), town)
            }
        )
    }

    /// What is answered to a request, its body as text.
    func ask(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:],
        host: String? = nil
    ) async throws -> (response: SiteAnswer, text: String) {
        let answer = try await SiteClient.answer(
            path,
            method,
            headers: headers,
            host: host ?? "localhost"
        ) { request in
            await front.respond(to: request, from: nil) { number, error in
                print("\(number): \(error)")
            }
        }
        return (answer, String(buffer: answer.body))
    }
}
