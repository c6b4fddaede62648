import Concept
import Exchange
import Foundation
import Register
import TestKit

/// The example town, change by change, as it stands in `Examples/offenburg`.
struct OffenburgExample {
    /// Each change with the register after it.
    private(set) var steps: [(change: Change, register: Register)] = []

    var register: Register { steps.last?.register ?? Register() }

    /// Read once for all tests.
    static let loaded = Result { try OffenburgExample() }

    /// Loads all files in the order of their names.
    private init() throws {
        var register = Register()
        for name in try Self.names() {
            let bytes = try Data(contentsOf: Self.folder.appending(path: name))
            let file = try ChangeFile.read(bytes, name: name)
            let change = try register.change(of: file)
            try register.admit(change)
            steps.append((change, register))
        }
    }

    static let folder = Places.root.appending(path: "Examples/offenburg")

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix(".json") }.sorted()
    }

    /// The register at the end of a day.
    func register(on day: Day) -> Register {
        steps.last { Berlin.day(of: $0.change.head.recordedAt) <= day }?.register ?? Register()
    }

    /// Every version that a measure ever had, with the register in which it was put.
    var allMeasures: [(measure: Measure, register: Register)] {
        steps.flatMap { step in
            step.change.edits.compactMap { edit in
                (edit.record as? Measure).map { ($0, step.register) }
            }
        }
    }
}

extension Register {
    /// The change that a file makes of this register.
    func change(of file: ChangeFile) throws -> Change {
        let draft = try file.edits(on: self)
        let head = Change.Head(
            sequence: sequence + 1,
            recordedAt: file.recordedAt,
            attribution: file.attribution,
            lastParagraph: draft.lastParagraph
        )
        return Change(head: head, edits: draft.edits)
    }

    func lead(of measure: Measure) -> Organization? {
        measure.lead.flatMap { self[$0] }?.record
    }

    func fieldsInForce() -> [Numbered<FieldOfAction>] {
        all(FieldOfAction.self).filter { $0.endedIn == nil }.sorted { $0.position < $1.position }
    }
}
