import Addresses
package import Concept
package import Register
import Words

/// Which records a field offers, and so which it accepts: one rule for the page and for what is
/// sent.
///
/// A record the visitor may not name is refused like one that does not exist, so the answer does
/// not give away that it is there.
///
/// - Source: decision 46.
package struct Offer: Sendable {
    /// Who fills in the form.
    package let actor: Actor
    /// The register on which the form is checked.
    package let register: Register
    /// The record of the form, which cannot be chosen in its own fields; `nil` for a new one.
    package var excluded: Reference?

    package init(actor: Actor, register: Register, excluded: Reference? = nil) {
        self.actor = actor
        self.register = register
        self.excluded = excluded
    }

    /// Which records a field may name.
    package enum Choice: Hashable, Sendable {
        /// Every record that the visitor may name.
        case named
        /// Only the visitor's organization; every record for a visitor who reads everything.
        case own
    }

    /// The records of a kind that may be chosen, in the order of the register.
    ///
    /// `kept` are the numbers in the field already; they stay on offer even if the visitor may not
    /// name them.
    package func references(_ kind: Kind, _ choice: Choice, kept: Set<Int>) -> [Reference] {
        register.table.versions(of: kind).map(\.reference).filter { reference in
            kept.contains(reference.number) || offers(reference, choice)
        }
    }

    /// Whether the record may be newly chosen: not the record itself, nor one that must not be
    /// named.
    private func offers(_ reference: Reference, _ choice: Choice) -> Bool {
        guard reference != excluded, actor.mayName(reference, in: register) else { return false }
        switch choice {
        case .named: return true
        case .own:
            return actor.may(.readInternal, in: register)
                || reference == actor.organization?.reference
        }
    }

    /// Checks that every record sent for a field is offered or was in the field before.
    ///
    /// - Throws: `FieldFault.notOffered`.
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

    /// The numbers of the records the field names now; empty for a field that names no records.
    package static func kept<R: Record>(_ field: FormField<R>, in record: R) -> Set<Int> {
        guard field.control.named != nil else { return [] }
        return Set(field.read(record, .german).compactMap { Int($0) })
    }
}

extension FormControl {
    /// The kind of record the field names; `nil` if it names no records.
    package var named: Kind? {
        switch self {
        case .one(let kind), .many(let kind): kind
        case .line, .lines, .paragraph, .prose, .day, .money, .number, .choice, .named, .flag,
            .visibility:
            nil
        }
    }
}
