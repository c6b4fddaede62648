/// One thing that the town keeps: a measure, a field of action, an organization.
///
/// A record is a value of its kind, as it was after one change. It holds no `Double`, `Date`, set
/// or dictionary, so that equal values are stored as equal bytes in every process. Static members
/// describe the kind, the others one record.
package protocol Record: Codable, Hashable, Sendable {
    /// The place of the kind in the list of kinds.
    static var kind: Kind { get }

    /// The properties that records of the kind hold, each described once.
    static var schema: Schema<Self> { get }

    /// How a record is named where nothing around it says of which kind it is.
    static var naming: Naming { get }

    /// What the history calls a change of such a record.
    static var changeAction: Action { get }

    /// What the history calls the addition of one; `changeAction` unless a kind says otherwise.
    static var additionAction: Action { get }

    /// Whether a new one needs a reason once an edition is frozen.
    static var isAddedWithReason: Bool { get }

    /// Whether it reports how a measure is going, and so changes on any day.
    static var isRunning: Bool { get }

    /// Who keeps such records.
    static var keeper: Keeper { get }

    /// Whether the number is shown before the name, as in M17.
    static var isNumbered: Bool { get }

    /// Whether lists to choose from are sorted by name, as in a dictionary; others go by number.
    static var isListedByName: Bool { get }

    /// How stored records are brought from each shape to the next, oldest first; see `Shape`.
    static var lifts: [Lift] { get }

    /// Who may see the record.
    var visibility: Visibility { get set }

    /// The record that this one is a part of, or `nil`; it is public only if its owner is.
    var owner: Reference? { get }

    /// Records without which this one means nothing; it is public only if they are.
    var requires: [Reference] { get }

    /// The record of the same kind above this one; `nil` at the top and for kinds that form no
    /// tree.
    var parent: Reference? { get }

    /// How many levels the tree of the kind may have.
    static var levels: Int { get }

    /// Whether a town has at most one record of the kind.
    static var isSingle: Bool { get }

    /// The code by which people name it, which no two records of the kind may share; `nil` if none.
    var uniqueCode: UniqueCode? { get }

    /// Whether the law lets it be public at all; a consultation behind closed doors may not be.
    var mayBePublic: Bool { get }

    /// What the record is called in a list, in German.
    var name: String { get }

    /// The name, with the printed number before it if it has one.
    var listName: String { get }

    /// Whether records of the kind can freeze what was agreed; see `frozenAt`.
    static var canFreeze: Bool { get }

    /// The sequence of the change by which this record froze what was agreed.
    ///
    /// `nil` if it froze nothing, 0 in a public copy. From then on properties with the trait
    /// `agreed` change only with a reason.
    var frozenAt: Int? { get }

    /// Whether the public copy depends on the one of the owner, as for a translation.
    static var followsOwner: Bool { get }

    /// What the public may see of it beside the public copy of its owner.
    ///
    /// Asked only if `followsOwner` is true.
    func publicCopy(beside owner: any Record) -> Self

    /// All values of the record, in the order in which people read them.
    var fields: [Field] { get }

    /// What the public may see of it: without internal values, and without references to records
    /// that are not public.
    ///
    /// `isPublic` answers for each record that it refers to.
    func publicCopy(where isPublic: (Reference) -> Bool) -> Self

    /// Checks that the values of the record fit together.
    ///
    /// Asked for everything new, never for what is read from the log, where older rules may have
    /// applied.
    ///
    /// - Throws: the first `Refusal` that applies.
    func check() throws(Refusal)

    /// Checks the rules of the kind that involve other records.
    ///
    /// Asked for everything new, after `check()` and the laws for all kinds; never for what is
    /// read.
    ///
    /// - Throws: the first `Refusal` that applies.
    func check(at place: Placement) throws(Refusal)
}

extension Record {
    /// The same as a change.
    package static var additionAction: Action { changeAction }
    /// No reason is needed.
    package static var isAddedWithReason: Bool { false }
    /// It does not report on a measure.
    package static var isRunning: Bool { false }
    /// The integration office.
    package static var keeper: Keeper { .office }
    /// The number is not shown.
    package static var isNumbered: Bool { false }
    /// By number.
    package static var isListedByName: Bool { false }
    /// The stored shape has never changed.
    package static var lifts: [Lift] { [] }
    /// As many levels as people make.
    package static var levels: Int { .max }
    /// Any number of records.
    package static var isSingle: Bool { false }
    /// The name alone.
    package var listName: String { name }
    /// It stands for itself.
    package var owner: Reference? { nil }
    /// It requires no other record.
    package var requires: [Reference] { [] }
    /// The kind forms no tree.
    package var parent: Reference? { nil }
    /// It has no code.
    package var uniqueCode: UniqueCode? { nil }
    /// No law forbids it.
    package var mayBePublic: Bool { true }
    /// Accepts everything: the kind has no rules of its own.
    ///
    /// - Throws: nothing.
    package func check() throws(Refusal) {}
    /// Accepts every place: the kind has no such rules.
    ///
    /// - Throws: nothing.
    package func check(at place: Placement) throws(Refusal) {}
    /// It does not freeze anything.
    package static var canFreeze: Bool { false }
    /// It froze nothing.
    package var frozenAt: Int? { nil }
    /// The public copy depends on the record alone.
    package static var followsOwner: Bool { false }
    /// The record itself; never asked unless `followsOwner` is true.
    package func publicCopy(beside owner: any Record) -> Self { self }

    /// The records that must be public before this one can be: its owner and what it requires.
    package var above: [Reference] {
        (owner.map { [$0] } ?? []) + requires
    }

    /// All records that it refers to, including its owner, each once and sorted.
    package var references: [Reference] { references(in: fields) }

    /// The same, for a caller that has the fields already.
    func references(in fields: [Field]) -> [Reference] {
        var found = owner.map { [$0] } ?? []
        for field in fields {
            if case .references(let named) = field.value { found += named }
        }
        found.sort()
        return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
    }

    /// Whether the other record is of the same kind and has the same values.
    package func equals(_ other: any Record) -> Bool {
        (other as? Self) == self
    }
}

/// A code that only one record of a kind may have, such as the number of a council paper.
package struct UniqueCode: Hashable, Sendable {
    /// The field that holds it, named as in `Record.fields`.
    package let field: String
    /// The code as typed; compared exactly.
    package let value: String

    /// The code must not be empty.
    package init(_ field: String, _ value: String) {
        self.field = field
        self.value = value
    }
}
