/// One stored property of a record: its name, its value, and who may see and change it.
///
/// Each property is described once, in the schema of its kind. The code is inlinable because all
/// fields are read whenever a version is made.
package struct Property<Owner>: Sendable {
    /// The name in `Record.fields`: `shortName`, or `reason.cause` for a part of a stored value.
    package let name: String
    /// The name of the stored value that it belongs to: `status` for `reason.cause`.
    package let stored: String
    /// Whether it is agreed, reported or entered by the council's office.
    package let traits: PropertyTraits
    /// Whether it is a text in numbered paragraphs.
    package let isProse: Bool
    /// Reads the value out of a record.
    @usableFromInline let value: @Sendable (Owner) -> Field.Value
    /// Removes from a public copy what may not be seen; `nil` if everything may be seen.
    @usableFromInline let conceal: Concealing?

    /// Removes from a copy what may not be seen; `isPublic` answers for the records it refers to.
    package typealias Concealing = @Sendable (inout Owner, _ isPublic: (Reference) -> Bool) -> Void

    /// A property that none of the other initializers describes.
    ///
    /// `stored` is needed for a part of a stored value, `conceal` if a public copy may not hold
    /// everything. `value` reads it as people do.
    @inlinable package init(
        _ name: String,
        stored: String? = nil,
        _ traits: PropertyTraits = [],
        isProse: Bool = false,
        conceal: Concealing? = nil,
        value: @escaping @Sendable (Owner) -> Field.Value
    ) {
        self.name = name
        self.stored = stored ?? name
        self.traits = traits
        self.isProse = isProse
        self.conceal = conceal
        self.value = value
    }
}

/// Rules for a property that do not follow from its type.
package struct PropertyTraits: OptionSet, Sendable {
    /// One bit for each trait; not stored.
    package let rawValue: Int

    /// Required by `OptionSet`; use the constants.
    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// It was agreed by the council: it changes by a revision, or is corrected with a reason.
    ///
    /// All other properties may change on any day.
    ///
    /// - Source: the design, section 3.
    package static let agreed = PropertyTraits(rawValue: 1)
    /// Whoever leads the measure reports it: how things stand, not what was agreed or who may see
    /// it.
    package static let reported = PropertyTraits(rawValue: 2)
    /// The office of the council enters it, in a record that others keep.
    package static let ofCouncil = PropertyTraits(rawValue: 4)
}

extension Property {
    /// German words of the town; `nil` if there are none.
    @inlinable package static func text(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> String?,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { value($0).map { .text($0) } ?? .none }
    }

    /// German words for the office only, removed from every public copy.
    @inlinable package static func internalText(
        _ name: String,
        _ path: any WritableKeyPath<Owner, String?> & Sendable
    ) -> Property {
        let conceal: Concealing = { owner, _ in owner[keyPath: path] = nil }
        return Property(name, conceal: conceal) {
            $0[keyPath: path].map { .text($0) } ?? .none
        }
    }

    /// Several German texts of the town, in order.
    @inlinable package static func texts(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> [String],
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { .texts(value($0)) }
    }

    /// A code, number or address that is the same in every language; `nil` where there is none.
    @inlinable package static func code(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> String?,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { value($0).map { .code($0) } ?? .none }
    }

    /// A text in paragraphs.
    @inlinable package static func prose(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> Prose,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits, isProse: true) { .prose(value($0)) }
    }

    /// A whole number; `nil` where there is none.
    @inlinable package static func number(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> Int?,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { value($0).map { .number($0) } ?? .none }
    }

    /// An amount of money; `nil` where it is not known.
    @inlinable package static func money(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> Cents?
    ) -> Property {
        Property(name) { value($0).map { .money($0) } ?? .none }
    }

    /// A day; `nil` where none is known.
    @inlinable package static func day(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> Day?,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { value($0).map { .day($0) } ?? .none }
    }

    /// Yes or no; appears among the fields only if it is true.
    @inlinable package static func flag(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> Bool
    ) -> Property {
        Property(name) { value($0) ? .flag(true) : .none }
    }

    /// A word of a fixed list; `nil` where none was chosen.
    @inlinable package static func choice<C: Choice>(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> C?,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { value($0).map { .choice($0.word) } ?? .none }
    }

    /// A reference to a record without which this one means nothing: its owner, or one it requires.
    @inlinable package static func one<R: Record>(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> ID<R>,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { .references([value($0).reference]) }
    }

    /// A reference to another record; a public copy keeps it only if that record is public.
    @inlinable package static func one<R: Record>(
        _ name: String,
        _ path: any WritableKeyPath<Owner, ID<R>?> & Sendable,
        _ traits: PropertyTraits = []
    ) -> Property {
        let conceal: Concealing = { owner, isPublic in
            if let id = owner[keyPath: path], !isPublic(id.reference) { owner[keyPath: path] = nil }
        }
        return Property(name, traits, conceal: conceal) {
            .references($0[keyPath: path].map { [$0.reference] } ?? [])
        }
    }

    /// References to other records; a public copy keeps those that are public.
    @inlinable package static func many<R: Record>(
        _ name: String,
        _ path: any WritableKeyPath<Owner, [ID<R>]> & Sendable,
        _ traits: PropertyTraits = []
    ) -> Property {
        let conceal: Concealing = { owner, isPublic in
            owner[keyPath: path].removeAll { !isPublic($0.reference) }
        }
        return Property(name, traits, conceal: conceal) {
            .references($0[keyPath: path].map(\.reference))
        }
    }
}
