/// A collection of records to read: the whole register, or its public part.
///
/// What pages and rules ask of both. All lists are in the order of the numbers.
package protocol Records: Sendable {
    var table: RecordTable { get }
}

extension Records {
    package subscript<R: Record>(id: ID<R>) -> Numbered<R>? {
        table[id.reference].flatMap(Numbered.init)
    }

    package func all<R: Record>(_ type: R.Type = R.self) -> [Numbered<R>] {
        table.all(type)
    }

    /// The only record of a kind of which a town has one, such as the concept.
    package func only<R: Record>(_ type: R.Type = R.self) -> Numbered<R>? {
        all(type).first
    }

    /// The records of a kind that belong to this one.
    package func parts<R: Record>(
        of owner: Reference,
        _ type: R.Type = R.self
    ) -> [Numbered<R>] {
        naming(owner, type).filter { $0.record.owner == owner }
    }

    /// The records of a kind that name this one in any way.
    package func naming<R: Record>(
        _ reference: Reference,
        _ type: R.Type = R.self
    ) -> [Numbered<R>] {
        table.referrers(to: reference, of: R.kind).compactMap(Numbered.init)
    }

    /// Whether something froze what was agreed; before that, everything is a draft.
    package var isFrozen: Bool {
        table.kinds { $0.canFreeze }.contains { kind in
            table.versions(of: kind).contains { $0.record.frozenAt != nil }
        }
    }

    /// What the record is called, or `nil` where it is not there to be seen.
    package func name(of reference: Reference) -> String? {
        table[reference]?.record.name
    }
}

/// A record with its number and the version that it is.
///
/// Reads through to the record. Boxed: a page hands lists of them about, and a record has dozens of
/// fields to copy.
@dynamicMemberLookup
package final class Numbered<R: Record>: Sendable {
    package let record: R
    package let version: Version

    init?(_ version: Version) {
        guard let record = version.record as? R else { return nil }
        self.record = record
        self.version = version
    }

    package var id: ID<R> { ID(version.reference.number) }
    package var reference: Reference { version.reference }

    @inlinable package subscript<Value>(dynamicMember path: KeyPath<R, Value>) -> Value {
        record[keyPath: path]
    }
}
