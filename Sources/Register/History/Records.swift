/// A collection of records to read from: the whole register, or its public part.
///
/// Pages and rules are written against this, so that the same code serves both. All lists are
/// sorted by number.
package protocol Records: Sendable {
    /// The newest version of each record.
    var table: RecordTable { get }
}

extension Records {
    /// The record with its version, or `nil` if it does not exist, was retracted or may not be
    /// seen.
    package subscript<R: Record>(id: ID<R>) -> Numbered<R>? {
        table[id.reference].flatMap(Numbered.init)
    }

    /// All records of a kind, sorted by number.
    package func all<R: Record>(_ type: R.Type = R.self) -> [Numbered<R>] {
        table.all(type)
    }

    /// The only record of a kind that a town has once, such as the concept; `nil` before it is
    /// added.
    package func only<R: Record>(_ type: R.Type = R.self) -> Numbered<R>? {
        all(type).first
    }

    /// The records of a kind whose owner is this one.
    package func parts<R: Record>(
        of owner: Reference,
        _ type: R.Type = R.self
    ) -> [Numbered<R>] {
        naming(owner, type).filter { $0.record.owner == owner }
    }

    /// The records of a kind that refer to this one in any field.
    package func naming<R: Record>(
        _ reference: Reference,
        _ type: R.Type = R.self
    ) -> [Numbered<R>] {
        table.referrers(to: reference, of: R.kind).compactMap(Numbered.init)
    }

    /// Whether an edition has been frozen; before that, everything is a draft.
    package var isFrozen: Bool {
        table.kinds { $0.canFreeze }.contains { kind in
            table.versions(of: kind).contains { $0.record.frozenAt != nil }
        }
    }

    /// The name of a record, or `nil` if it does not exist or may not be seen.
    package func name(of reference: Reference) -> String? {
        table[reference]?.record.name
    }
}

/// A record together with its number and version.
///
/// The properties of the record can be read directly. It is a class because pages pass lists of
/// records around, and a record has dozens of fields to copy.
@dynamicMemberLookup
package final class Numbered<R: Record>: Sendable {
    /// The record itself, as `version` put it.
    package let record: R
    /// The version, with its stamp.
    package let version: Version

    /// `nil` if the version is of another kind.
    init?(_ version: Version) {
        guard let record = version.record as? R else { return nil }
        self.record = record
        self.version = version
    }

    /// The number, typed by its kind.
    package var id: ID<R> { ID(version.reference.number) }
    /// Kind and number.
    package var reference: Reference { version.reference }

    /// A property of the record.
    @inlinable package subscript<Value>(dynamicMember path: KeyPath<R, Value>) -> Value {
        record[keyPath: path]
    }
}
