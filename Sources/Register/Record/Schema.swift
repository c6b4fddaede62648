/// The properties of a kind of record, each once, in the order in which people read them.
///
/// The fields of a record, its public copy and the rules about who changes what are derived from
/// it. Owner and visibility are not in it; `Record` has them.
package struct Schema<R>: Sendable {
    /// In the order in which people read them.
    package let properties: [Property<R>]
    /// The names of the properties with the trait `agreed`.
    package let agreed: Set<String>
    /// The names of the properties with the trait `reported`.
    package let reported: Set<String>
    /// The names of the properties with the trait `ofCouncil`.
    package let ofCouncil: Set<String>
    @usableFromInline let concealing: [Property<R>.Concealing]

    /// Joins the parts, which are in the order in which people read them.
    package init(_ parts: [Property<R>]...) {
        properties = parts.flatMap(\.self)
        func names(_ trait: PropertyTraits) -> Set<String> {
            Set(parts.joined().filter { $0.traits.contains(trait) }.map(\.name))
        }
        (agreed, reported, ofCouncil) = (names(.agreed), names(.reported), names(.ofCouncil))
        concealing = properties.compactMap(\.conceal)
    }

    /// The values of a record, empty ones included.
    @inlinable package func fields(of record: R) -> [Field] {
        properties.map { Field($0.name, $0.value(record)) }
    }

    /// The record without what the public may not see; `isPublic` answers for each record it refers
    /// to.
    @inlinable package func publicCopy(of record: R, where isPublic: (Reference) -> Bool) -> R {
        var copy = record
        for conceal in concealing { conceal(&copy, isPublic) }
        return copy
    }
}

extension Property {
    /// The properties of a value that several kinds hold, such as a status.
    ///
    /// `prefix` is put before their names, and `traits` are added to those of each.
    @inlinable package static func group<Part>(
        _ stored: String,
        _ path: any WritableKeyPath<Owner, Part> & Sendable,
        _ parts: [Property<Part>],
        prefix: String = "",
        _ traits: PropertyTraits = []
    ) -> [Property] {
        parts.map { part in
            part.lifted(to: stored, prefix, traits, concealing(part.conceal, at: path)) {
                part.value($0[keyPath: path])
            }
        }
    }

    /// The same for a value that may be missing.
    @inlinable package static func group<Part>(
        _ stored: String,
        _ path: any WritableKeyPath<Owner, Part?> & Sendable,
        _ parts: [Property<Part>],
        prefix: String = "",
        _ traits: PropertyTraits = []
    ) -> [Property] {
        parts.map { part in
            part.lifted(to: stored, prefix, traits, concealing(part.conceal, at: path)) {
                $0[keyPath: path].map(part.value) ?? .none
            }
        }
    }

    @inlinable func lifted<Whole>(
        to stored: String,
        _ prefix: String,
        _ traits: PropertyTraits,
        _ conceal: Property<Whole>.Concealing?,
        value: @escaping @Sendable (Whole) -> Field.Value
    ) -> Property<Whole> {
        Property<Whole>(
            prefix + name,
            stored: stored,
            self.traits.union(traits),
            isProse: isProse,
            conceal: conceal,
            value: value
        )
    }

    @inlinable static func concealing<Part>(
        _ conceal: Property<Part>.Concealing?,
        at path: any WritableKeyPath<Owner, Part> & Sendable
    ) -> Concealing? {
        guard let conceal else { return nil }
        return { owner, isPublic in conceal(&owner[keyPath: path], isPublic) }
    }

    @inlinable static func concealing<Part>(
        _ conceal: Property<Part>.Concealing?,
        at path: any WritableKeyPath<Owner, Part?> & Sendable
    ) -> Concealing? {
        guard let conceal else { return nil }
        return { owner, isPublic in
            guard var part = owner[keyPath: path] else { return }
            conceal(&part, isPublic)
            owner[keyPath: path] = part
        }
    }
}

extension Record {
    /// Everything that is kept, in the order in which people read it.
    @inlinable package var fields: [Field] { Self.schema.fields(of: self) }

    /// What the schema leaves of the record; kinds with rules of their own replace it.
    @inlinable package func publicCopy(where isPublic: (Reference) -> Bool) -> Self {
        Self.schema.publicCopy(of: self, where: isPublic)
    }

    /// The stored value that a field belongs to: `status` for `phase`; `nil` if no field has that
    /// name.
    package static func storedName(of field: String) -> String? {
        schema.properties.first { $0.name == field }?.stored
    }

    /// The names of the fields that hold what was agreed.
    package static var agreedFields: Set<String> { schema.agreed }
    /// The names of the fields that a lead reports.
    package static var reportedFields: Set<String> { schema.reported }
    /// The names of the fields that the office of the council enters.
    package static var councilFields: Set<String> { schema.ofCouncil }
    /// The names of the fields with numbered paragraphs, in the order of numbering.
    package static var proseFields: [String] {
        schema.properties.filter(\.isProse).map(\.name)
    }
}
