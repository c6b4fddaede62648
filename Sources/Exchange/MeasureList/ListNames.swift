import Concept
import Register

/// The records that a list may name, by their names: those of the town and those of the list.
struct ListNames {
    private var exact: [Kind: [String: [Reference]]] = [:]
    private var folded: [Kind: [String: [Reference]]] = [:]

    init(_ records: any Records) {
        let kinds: [Kind] = [
            .organization, .field, .objective, .targetGroup, .district, .strategicGoal, .edition,
            .measure,
        ]
        for kind in kinds {
            for version in records.table.versions(of: kind) {
                add(version.reference, version.record)
            }
        }
    }

    mutating func add(_ reference: Reference, _ record: any Record) {
        for name in Set(Self.names(of: record, reference)) {
            exact[reference.kind, default: [:]][name.tidied, default: []].append(reference)
        }
        for name in Set(Self.names(of: record, reference).map(ListWord.folded)) {
            folded[reference.kind, default: [:]][name, default: []].append(reference)
        }
    }

    /// Those that are called so; the exact name goes before one that is only spelled alike.
    func find(_ name: String, _ kind: Kind) -> [Reference] {
        if let found = exact[kind]?[name.tidied] { return found }
        if let found = folded[kind]?[ListWord.folded(name)] { return found }
        return Self.codes(in: name, kind).lazy.compactMap { folded[kind]?[$0] }.first ?? []
    }

    private static func names(of record: any Record, _ reference: Reference) -> [String] {
        switch record {
        case let organization as Organization:
            [organization.title] + organization.aliases + organization.formerNames.map(\.name)
        case let field as FieldOfAction:
            [field.title, "\(field.position) \(field.title)"]
                + (field.shortName.map { [$0] } ?? [])
        case let objective as Objective:
            [objective.number, objective.wording, "\(objective.number) \(objective.wording)"]
        case is Measure: ["M\(reference.number)"]
        default: [record.name]
        }
    }

    /// The code before the words: "A3 Teilhabe" is A3, "2.1 Alle lernen" is 2.1.
    private static func codes(in name: String, _ kind: Kind) -> [String] {
        guard [.objective, .strategicGoal, .measure, .edition].contains(kind) else { return [] }
        let words = name.tidied.split(separator: " ").map(String.init)
        let candidates = [words.first, kind == .edition ? words.last : nil].compactMap { $0 }
        return candidates.filter { $0.contains { $0.isNumber } }.map(ListWord.folded)
    }
}
