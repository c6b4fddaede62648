import Concept
import Foundation
import Register
import TestKit
import Testing

/// That a kind describes each of its properties once, and all of them.
@Suite struct SchemaTests {
    /// The names of the values that are stored of a record.
    private func stored(_ record: any Record) throws -> [String: JSON] {
        let body = try Shape.encode(record)
        return try JSONDecoder().decode([String: JSON].self, from: body)
    }

    private func described<R: Record>(_ type: R.Type) -> (names: [String], stored: Set<String>) {
        (R.schema.properties.map(\.name), Set(R.schema.properties.map(\.stored)))
    }

    @Test func `there is an example of each kind`() {
        #expect(Examples.all.map { type(of: $0).kind } == Kind.allCases)
    }

    @Test(arguments: Kind.allCases)
    func `the list of kinds says of each its own type and name`(kind: Kind) {
        #expect(kind.type.kind == kind)
        #expect(Kind(rawValue: kind.rawValue) == kind)
        #expect(Reference("\(kind.rawValue) 17") == Reference(kind, 17))
    }

    @Test(arguments: Kind.allCases)
    func `what is stored of a record is what its schema describes`(kind: Kind) throws {
        let record = try #require(Examples.all.first { type(of: $0).kind == kind })
        let described = described(kind.type)
        #expect(Set(described.names).count == described.names.count, "each once")
        var left = try stored(record)
        left["visibility"] = nil
        for name in described.stored {
            #expect(left.removeValue(forKey: name) != nil, "the example has no \(name)")
        }
        // What a record is a part of is asked by itself.
        let owner = record.owner.map { JSON.number($0.number) }
        #expect(left.values.allSatisfy { $0 == owner }, "\(left.keys) is described nowhere")
    }

    @Test(arguments: Kind.allCases)
    func `no public copy names what is not public`(kind: Kind) throws {
        let record = try #require(Examples.all.first { type(of: $0).kind == kind })
        // The office's own records have no public copy that anybody sees.
        guard record.mayBePublic else { return }
        let needed = Set((record.owner.map { [$0] } ?? []) + record.requires)
        for other in Set(record.references).subtracting(needed) {
            let copy = record.publicCopy { $0 != other }
            #expect(!copy.references.contains(other), "\(other)")
        }
        let copy = record.publicCopy { _ in false }
        #expect(Set(copy.references).isSubset(of: needed))
    }

    @Test func `what was agreed, what is reported and what the council enters are fields`() {
        for kind in Kind.allCases {
            let names = Set(described(kind.type).names)
            let marked = kind.type.agreedFields.union(kind.type.reportedFields)
                .union(kind.type.councilFields)
            #expect(marked.isSubset(of: names), "\(kind)")
            #expect(kind.type.agreedFields.isDisjoint(with: kind.type.reportedFields), "\(kind)")
        }
        #expect(Measure.agreedFields == ["title", "description", "objectives", "fieldsOfAction"])
        #expect(Paper.councilFields == ["resolution.number", "resolution.date"])
    }
}
