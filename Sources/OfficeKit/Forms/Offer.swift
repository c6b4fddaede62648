import Addresses
package import Concept
package import Register
import Words

/// Which records a field of a form offers, and so which it takes: one rule for the page that shows them
/// and for what is sent.
///
/// What a visitor may not name cannot be told from what is not there.
///
/// - Source: decision 46.
package struct Offer: Sendable {
    package let actor: Actor
    package let register: Register
    /// The record itself, which cannot be chosen in its own form.
    package var excluded: Reference?

    package init(actor: Actor, register: Register, excluded: Reference? = nil) {
        self.actor = actor
        self.register = register
        self.excluded = excluded
    }

    /// Of whom a field may speak.
    package enum Choice: Hashable, Sendable {
        /// Of all that the visitor may name.
        case named
        /// Of the organization for which the visitor acts; of any where the visitor reads everything.
        case own
    }

    /// The records of a kind that are offered beside those that stand in the field already.
    package func references(_ kind: Kind, _ choice: Choice, kept: Set<Int>) -> [Reference] {
        register.table.versions(of: kind).map(\.reference).filter { reference in
            kept.contains(reference.number) || offers(reference, choice)
        }
    }

    private func offers(_ reference: Reference, _ choice: Choice) -> Bool {
        guard reference != excluded, actor.mayName(reference, in: register) else { return false }
        switch choice {
        case .named: return true
        case .own:
            return actor.may(.readInternal, in: register)
                || reference == actor.organization?.reference
        }
    }

    /// Takes what was sent for a field; what stands there already is kept by whoever may change it.
    ///
    /// - Throws: `notOffered`.
    package func check<R: Record>(
        _ typed: [String],
        of field: FormField<R>,
        in record: R
    ) throws(FieldFault) {
        guard let kind = field.control.named else { return }
        let kept = Self.kept(field, in: record)
        for text in typed where !text.isEmpty {
            guard let number = Address.number(text) else { throw .notOffered }
            let reference = Reference(kind, number)
            guard kept.contains(number) || offers(reference, field.offers) else {
                throw .notOffered
            }
        }
    }

    /// The numbers of the records that stand in a field.
    package static func kept<R: Record>(_ field: FormField<R>, in record: R) -> Set<Int> {
        guard field.control.named != nil else { return [] }
        return Set(field.read(record, .german).compactMap { Int($0) })
    }
}

extension FormControl {
    /// The kind of record that is named, where one is.
    package var named: Kind? {
        switch self {
        case .one(let kind), .many(let kind): kind
        case .line, .lines, .paragraph, .prose, .day, .money, .number, .choice, .named, .flag,
            .visibility:
            nil
        }
    }
}
