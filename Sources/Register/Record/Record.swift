/// One thing that the town keeps: a measure, a field of action, an organization.
///
/// A record is a value of its kind as it stood after one change. It holds no `Double`, no `Date`, no
/// set and no dictionary, so that the same value is written as the same bytes in every process.
package protocol Record: Codable, Hashable, Sendable {
    static var kind: Kind { get }

    /// What records of the kind hold, each property described once.
    static var schema: Schema<Self> { get }

    /// What they are called where no column says what they are.
    static var naming: Naming { get }

    /// What the history calls a change of one.
    static var changeAction: Action { get }

    /// What the history calls a new one.
    static var additionAction: Action { get }

    /// Whether a new one asks for a reason once an edition is frozen.
    static var isAddedWithReason: Bool { get }

    /// Whether it tells how a measure goes on.
    static var isRunning: Bool { get }

    /// Who keeps them.
    static var keeper: Keeper { get }

    /// Whether their number stands before their name.
    static var isNumbered: Bool { get }

    /// Whether they are offered by name, as in a dictionary; others in the order of their numbers.
    static var isListedByName: Bool { get }

    /// How older shapes are brought to the next one, oldest first. See `Shape`.
    static var lifts: [Lift] { get }

    var visibility: Visibility { get set }

    /// What the record is a part of. It is public only where its owner is.
    var owner: Reference? { get }

    /// Records without which this one means nothing; it is public only where they are.
    var requires: [Reference] { get }

    /// The record of the same kind above this one, where the kind is a tree.
    var parent: Reference? { get }

    /// How many levels the tree of the kind may have.
    static var levels: Int { get }

    /// Whether a town has one record of the kind at most.
    static var isSingle: Bool { get }

    /// The code by which people name it, where no two of the kind may have the same.
    var uniqueCode: UniqueCode? { get }

    /// Whether the law lets it be public at all; a consultation behind closed doors may not.
    var mayBePublic: Bool { get }

    /// What the record is called in a list.
    var name: String { get }

    /// The same with a printed number before it, where it has one.
    var listName: String { get }

    /// Whether records of the kind can freeze what was agreed; see `frozenAt`.
    static var canFreeze: Bool { get }

    /// The change that froze what was agreed, by its sequence; 0 in a public copy, `nil` where none did.
    ///
    /// From then on what bears the trait `agreed` changes with a reason only.
    var frozenAt: Int? { get }

    /// Whether the public copy depends on that of the owner, as that of a translation does.
    static var followsOwner: Bool { get }

    /// What the public may see of it beside the public copy of its owner; asked where it follows the owner.
    func publicCopy(beside owner: any Record) -> Self

    /// Everything that is kept, in the order in which people read it.
    var fields: [Field] { get }

    /// What the public may see of it: without what is internal, and without the records that it names and
    /// that are not public, as `isPublic` tells of each.
    func publicCopy(where isPublic: (Reference) -> Bool) -> Self

    /// Whether the values go together.
    ///
    /// Asked of everything new; never of what is read from the log, where older rules may have held.
    func check() throws(Refusal)

    /// Whether it may stand among the other records: the laws of its subject.
    ///
    /// Asked of everything new after `check()` and the laws that hold for all kinds; never of what is read.
    func check(at place: Placement) throws(Refusal)
}

extension Record {
    package static var additionAction: Action { changeAction }
    package static var isAddedWithReason: Bool { false }
    package static var isRunning: Bool { false }
    package static var keeper: Keeper { .office }
    package static var isNumbered: Bool { false }
    package static var isListedByName: Bool { false }
    package static var lifts: [Lift] { [] }
    package static var levels: Int { .max }
    package static var isSingle: Bool { false }
    package var listName: String { name }
    package var owner: Reference? { nil }
    package var requires: [Reference] { [] }
    package var parent: Reference? { nil }
    package var uniqueCode: UniqueCode? { nil }
    package var mayBePublic: Bool { true }
    package func check() throws(Refusal) {}
    package func check(at place: Placement) throws(Refusal) {}
    package static var canFreeze: Bool { false }
    package var frozenAt: Int? { nil }
    package static var followsOwner: Bool { false }
    package func publicCopy(beside owner: any Record) -> Self { self }

    /// What must be public for it to be public.
    package var above: [Reference] {
        (owner.map { [$0] } ?? []) + requires
    }

    /// All records that this one names, its owner included, each once and sorted.
    package var references: [Reference] { references(in: fields) }

    /// The same, where the record's fields are known.
    func references(in fields: [Field]) -> [Reference] {
        var found = owner.map { [$0] } ?? []
        for field in fields {
            if case .references(let named) = field.value { found += named }
        }
        found.sort()
        return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
    }

    /// Whether the other record is of the same kind and the same in everything.
    package func equals(_ other: any Record) -> Bool {
        (other as? Self) == self
    }
}

/// A code that one record of a kind bears, such as the reference of a paper.
package struct UniqueCode: Hashable, Sendable {
    package let field: String
    package let value: String

    /// `field` is the field that holds it, named as in `Record.fields`.
    package init(_ field: String, _ value: String) {
        self.field = field
        self.value = value
    }
}
