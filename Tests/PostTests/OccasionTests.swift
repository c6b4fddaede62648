import Concept
import Foundation
import Journal
import Register
import Synchronization
import TestKit
import Testing
import Vault
import Words

@testable import Post

/// An occasion made for these tests: somebody is told of each organization that is added, as long as its
/// name does not end with a full stop.
private struct Welcoming: Occasion {
    static let name = "welcoming"
    static let title: TextKey = .outbox(.otherLetter)
    let person: String

    func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft] {
        change.edits.filter { $0.record is Organization }.map { edit in
            OutboxLetter.Draft(
                "welcoming-\(edit.reference.number)-\(change.head.sequence)",
                Self.cause(.number(edit.reference.number), .text("schön")),
                to: person
            )
        }
    }

    private func id(_ cause: OutboxLetter.Cause) -> ID<Organization>? {
        cause.number(0).map { ID($0) }
    }

    func subject(of cause: OutboxLetter.Cause) -> Reference? { id(cause)?.reference }
    func organization(of cause: OutboxLetter.Cause, in register: Register) -> ID<Organization>? {
        id(cause)
    }

    func holds(_ cause: OutboxLetter.Cause, in register: Register) -> Bool {
        id(cause).flatMap { register[$0] }.map { !$0.title.hasSuffix(".") } ?? false
    }

    func letter(
        about causes: [OutboxLetter.Cause],
        in register: Register,
        site: String
    ) -> Letter? {
        guard let cause = causes.first, let title = id(cause).flatMap({ register[$0]?.title })
        else {
            return nil
        }
        return Letter(
            subject: "Willkommen",
            [.paragraph("\(title) ist da, \(cause.text(1) ?? "")."), .ownLink("Ansehen")]
        )
    }

    func link(for cause: OutboxLetter.Cause) -> (task: TaskName, subject: Reference)? {
        id(cause).map { (TaskName(rawValue: "welcome"), $0.reference) }
    }
}

/// The outbox knows occasions, and none of them by name.
@Suite struct OccasionTests {
    // MARK: - An occasion of another subject

    private func outbox(_ post: PostFixture, _ occasions: [any Occasion]) async throws -> Outbox {
        try await Outbox(post.town, post.persons, post.answers.links, occasions, post.store)
    }

    @Test func `a second occasion is one type, with its letters, its link and its end`()
        async throws
    {
        let post = try await PostFixture()
        try await post.add(organizations: 2, measures: 1)
        let person = try await post.person()
        let outbox = try await outbox(post, [Welcoming(person: person)])
        try await post.town.perform(
            Command(.office()) { register, draft in
                guard var other = register[ID<Organization>(2)]?.record else { return }
                other.title += "."
                draft.put(ID<Organization>(2), other)
            }
        )
        try await outbox.follow()
        try await outbox.deliver(from: PostFixture.site, by: post.mailer)
        let letter = try #require(post.mailer.sent.first)
        #expect(post.mailer.sent.count == 1)
        #expect(letter.subject == "Willkommen")
        #expect(letter.text.contains("Verein 1 ist da, schön."))
        #expect(letter.unsubscribe != nil)
        let states = outbox.letters.map { "\($0.key) \($0.state.rawValue)" }.sorted()
        #expect(states.first == "welcoming-1-\(post.firstSequence(of: ID<Organization>(1))) handed")
        #expect(outbox.letters(about: ID<Organization>(2)).allSatisfy { $0.state == .overtaken })
        let link = try #require(letter.text.firstMatch(of: /\/antwort\/([0-9a-f]{64})/))
        let made = try #require(post.answers.links[String(link.output.1)])
        #expect(made.task == TaskName(rawValue: "welcome"))
        #expect(made.subject == ID<Organization>(1).reference)
    }

    @Test func `a letter of an unknown occasion stays where it is, and never leaves`() async throws
    {
        let post = try await PostFixture()
        try await post.add(organizations: 1, measures: 1)
        let person = try await post.person()
        try await post.ask([ID(1): person])
        try await post.outbox.follow()
        let outbox = try await outbox(post, [Welcoming(person: person)])
        for _ in 0..<3 {
            try await outbox.deliver(from: PostFixture.site, by: post.mailer)
            post.clock.advance(hours: 24)
        }
        #expect(post.mailer.sent.isEmpty)
        #expect(outbox.letters.map(\.state) == [.waiting])
        #expect(outbox.letters.map(outbox.title) == [.outbox(.otherLetter)])
        #expect(outbox.subject(of: try #require(outbox.letters.first)) == nil)
    }

    // MARK: - What stands in files of before

    /// Causes as older versions wrote them.
    private static let stored = [
        #"{"asking":{"_0":5}}"#, #"{"reminding":{"_0":5}}"#, #"{"askingBack":{"_0":5,"_1":17}}"#,
        #"{"renewing":{"_0":5}}"#, #"{"receipt":{"_0":5,"_1":"abcd-efgh"}}"#,
        #"{"accepted":{"_0":5,"_1":17}}"#,
    ]

    @Test(arguments: stored)
    func `causes of older versions are read, known and written the same`(text: String)
        async throws
    {
        let post = try await PostFixture()
        let body = Data(
            #"{"cause":\#(text),"changedAt":0,"key":"k","madeAt":0,"person":"p","state":"waiting","tries":0}"#
                .utf8
        )
        let letter = try ShelfRow(kind: OutboxLetter.kind, key: "k", body: body)
            .read(OutboxLetter.self)
        #expect(post.outbox.subject(of: letter) == Reference(.statusRequest, 5))
        #expect(post.outbox.title(of: letter) != .outbox(.otherLetter))
        #expect(String(decoding: try ShelfRow.body(letter.cause), as: UTF8.self) == text)
    }

    @Test(arguments: ["{}", #"{"a":{},"b":{}}"#, #"{"a":{"x":1}}"#, #"{"a":{"_0":[]}}"#, "7"])
    func `what is no cause is not read`(text: String) {
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(OutboxLetter.Cause.self, from: Data(text.utf8))
        }
    }
}

extension PostFixture {
    /// The sequence of the change that put a record first.
    fileprivate func firstSequence<R: Record>(of id: ID<R>) -> Int {
        town.register[id]?.version.stamp?.first.sequence ?? 0
    }
}
