import Concept
import Register

/// Finds the records that a cell names: those of the town, and those that the list itself brings.
///
/// Names are compared exactly and, where that finds nothing, as `ListWord` folds them.
struct ListNames {
    /// By kind, and then by the name as it is written.
    private var exact: [Kind: [String: [Reference]]] = [:]
    /// By kind, and then by the folded name.
    private var folded: [Kind: [String: [Reference]]] = [:]

    /// Takes in the records of every kind that a cell may name.
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

    /// Takes in one more record, so that later rows of the list find it.
    mutating func add(_ reference: Reference, _ record: any Record) {
        for name in Set(Self.names(of: record, reference)) {
            exact[reference.kind, default: [:]][name.tidied, default: []].append(reference)
        }
        for name in Set(Self.names(of: record, reference).map(ListWord.folded)) {
            folded[reference.kind, default: [:]][name, default: []].append(reference)
        }
    }

    /// The records of the kind with this name, several where it is not unique.
    ///
    /// An exact match goes before a folded one; a code in the name is tried last.
    func find(_ name: String, _ kind: Kind) -> [Reference] {
        if let found = exact[kind]?[name.tidied] { return found }
        if let found = folded[kind]?[ListWord.folded(name)] { return found }
        return Self.codes(in: name, kind).lazy.compactMap { folded[kind]?[$0] }.first ?? []
    }

    /// Everything by which a list may name a record.
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

    /// The codes in a name, folded: "A3 Teilhabe" has A3, "2.1 Alle lernen" has 2.1.
    ///
    /// Only kinds that have codes; an edition may also have its year at the end.
    private static func codes(in name: String, _ kind: Kind) -> [String] {
        guard [.objective, .strategicGoal, .measure, .edition].contains(kind) else { return [] }
        let words = name.tidied.split(separator: " ").map(String.init)
        let candidates = [words.first, kind == .edition ? words.last : nil].compactMap { $0 }
        return candidates.filter { $0.contains { $0.isNumber } }.map(ListWord.folded)
    }
}
