import Concept
import Foundation
import Register
import TestKit
import Testing

/// Bodies are read by our own reader; it and the library never disagree.
@Suite struct StoredBodyTests {
    @Test(arguments: Examples.all.map { type(of: $0).kind })
    func `what we write is not unusual`(kind: Kind) throws {
        for record in Examples.all where type(of: record).kind == kind {
            let read = try read(kind.type, try Shape.encode(record))
            #expect(read.equals(record), "\(kind)")
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `a history of any records is not unusual`(seed: UInt64) throws {
        for edit in RandomHistory(seed: seed, changes: 60).changes.flatMap(\.edits) {
            guard let record = edit.record else { continue }
            let read = try read(edit.reference.kind.type, try Shape.encode(record))
            #expect(read.equals(record), "seed \(seed): \(edit.reference)")
        }
    }

    @Test(arguments: [
        #"{"title":"Zeile\nund „Wort“ \"so\" \\ /","visibility":"public"}"#,
        #"{"title":"é","visibility":"internal"}"#,
    ])
    func `texts read as the library reads them`(body: String) throws {
        let data = Data(body.utf8)
        let expected = try JSONDecoder().decode(TargetGroup.self, from: data)
        #expect(try StoredBody(data).record(TargetGroup.self) == expected)
    }

    /// Every body that has one byte left out, or another one in its place.
    @Test(arguments: Examples.all.map { type(of: $0).kind })
    func `a body that was damaged reads as the library reads it, or not at all`(
        kind: Kind
    ) throws {
        let record = try #require(Examples.all.first { type(of: $0).kind == kind })
        let body = [UInt8](try Shape.encode(record))
        for place in body.indices {
            for byte in [nil, 0x22, 0x5C, 0x30, 0xC3] as [UInt8?] {
                var damaged = body
                damaged.replaceSubrange(place...place, with: byte.map { [$0] } ?? [])
                try agree(
                    kind,
                    Data(damaged),
                    "\(kind), byte \(place): \(byte.map(Int.init) ?? -1)"
                )
            }
        }
    }

    @Test(arguments: [
        "", "{", "{}", "[]", "null", "{\"title\":}", "{\"title\":\"a\",}", "{} ", " {}",
        "{\"\\u0061\":1}",
        "{\"title\":007}", "{\"title\":-}", "{\"title\":1e3}", "{\"title\":\"a\"",
        String(repeating: "[", count: 100_000),
    ])
    func `what is no body is not read`(body: String) throws {
        try agree(.targetGroup, Data(body.utf8), body)
    }

    private func read<R: Record>(_ type: R.Type, _ body: Data) throws -> any Record {
        try StoredBody(body).record(type)
    }

    /// Where our reader reads something, the library reads the same.
    private func agree(_ kind: Kind, _ body: Data, _ told: String) throws {
        guard let ours = try? read(kind.type, body) else { return }  // then the library is asked
        let expected = try? JSONDecoder().decode(kind.type, from: body)  // it may refuse
        #expect(expected.map(ours.equals) ?? false, "\(told)")
    }
}
