import Concept
import Foundation
import Register
import TestKit
import Testing

/// What was stored once can be read for good.
@Suite struct ShapeTests {
    /// A file of the newest shape of each kind stands beside the tests; those of older shapes stay.
    @Test(arguments: Examples.all.map { type(of: $0).kind })
    func `a record is stored as the released shape says`(kind: Kind) throws {
        let record = try #require(Examples.all.first { type(of: $0).kind == kind })
        let stored = String(decoding: try Shape.encode(record), as: UTF8.self) + "\n"
        let name = "\(kind.rawValue).\(Shape.newest(of: kind)).json"
        let golden = try golden(name, recording: stored)
        #expect(stored == golden.expected, "\(name) is released: a new form is a new shape")
        #expect(!golden.isRecorded, "recorded; run again without RECORD")
    }

    @Test(arguments: Examples.all.map { type(of: $0).kind })
    func `every released shape of a kind still reads`(kind: Kind) throws {
        for shape in 1...Shape.newest(of: kind) {
            let name = "\(kind.rawValue).\(shape).json"
            let file = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "Golden/\(name)")
            let record = try Shape.decode(kind, shape: shape, body: Data(contentsOf: file))
            #expect(type(of: record).kind == kind)
        }
    }

    @Test func `an older shape is lifted step by step`() throws {
        let lifts: [Lift] = [
            { $0["title"] = $0.removeValue(forKey: "name") },
            { $0["isExample"] = .flag(false) },
        ]
        let body = Data(#"{"name":"Sprachcafé"}"#.utf8)
        let lifted = try Shape.lift(body, from: 1, through: lifts)
        let object = try JSONDecoder().decode([String: JSON].self, from: lifted)
        #expect(object == ["title": .text("Sprachcafé"), "isExample": .flag(false)])
        let newer = try Shape.lift(lifted, from: 3, through: lifts)
        #expect(newer == lifted)
    }

    @Test func `the owners of records never go in a circle`() {
        // Public or not is asked upwards, kind by kind: that must come to an end.
        let above = Dictionary(
            Examples.all.map { (type(of: $0).kind, Set($0.above.map(\.kind))) },
            uniquingKeysWith: { $0.union($1) }
        )
        for kind in Kind.allCases {
            var seen: Set<Kind> = []
            var waiting = above[kind] ?? []
            while let next = waiting.popFirst() {
                if seen.insert(next).inserted { waiting.formUnion(above[next] ?? []) }
            }
            #expect(!seen.contains(kind), "\(kind)")
        }
    }
}
