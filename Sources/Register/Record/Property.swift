/// One stored property of a record, described once: what it is called, what it holds, and who may see and
/// change it.
///
/// Inlined where kinds are described: all fields of a record are read whenever a version is made.
package struct Property<Owner>: Sendable {
    /// The name in `Record.fields`: `shortName`, or `reason.cause` for a part of a stored value.
    package let name: String
    /// The name of the stored value to which it belongs: `status` for `reason.cause`.
    package let stored: String
    package let traits: PropertyTraits
    package let isProse: Bool
    /// What it holds, as people read it.
    @usableFromInline let value: @Sendable (Owner) -> Field.Value
    /// Takes out of a public copy what may not be seen; `nil` where everything may.
    @usableFromInline let conceal: Concealing?

    /// Takes out of a copy what may not be seen, as `isPublic` tells of each record that it names.
    package typealias Concealing = @Sendable (inout Owner, _ isPublic: (Reference) -> Bool) -> Void

    /// A value that none of the other initializers describes.
    ///
    /// `stored` is the name of the stored value where the property is a part of one, `conceal` what a public
    /// copy does with it, and `value` what people read.
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

/// What holds for a property beside what it holds.
package struct PropertyTraits: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// It holds what was agreed: it changes through a revision, and is mended with a reason.
    ///
    /// All others are running and change any day.
    ///
    /// - Source: the design, section 3.
    package static let agreed = PropertyTraits(rawValue: 1)
    /// Who leads the measure tells it: how it stands, not what was agreed or who may see it.
    package static let reported = PropertyTraits(rawValue: 2)
    /// The office of the council enters it in a record that others keep.
    package static let ofCouncil = PropertyTraits(rawValue: 4)
}

extension Property {
    /// German words of the town; `nil` where there are none.
    @inlinable package static func text(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> String?,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { value($0).map { .text($0) } ?? .none }
    }

    /// German words for the office, taken out of every public copy.
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

    /// Told only where it is so.
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

    /// A record without which this one means nothing: its owner, or one that it requires.
    @inlinable package static func one<R: Record>(
        _ name: String,
        _ value: @escaping @Sendable (Owner) -> ID<R>,
        _ traits: PropertyTraits = []
    ) -> Property {
        Property(name, traits) { .references([value($0).reference]) }
    }

    /// Another record, named in a public copy where it is public.
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

    /// Other records, those named in a public copy that are public.
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
