import Foundation

/// Puts one record in the place of another of the same kind, wherever it is referred to.
///
/// A record is encoded and decoded again, and each `ID` looks for a replacement while it is
/// decoded. So no kind and no field can be forgotten.
package struct Replacement: Sendable {
    let old: Reference
    let new: Reference

    /// Passes the replacement through the decoder to each `ID`.
    static let key = CodingUserInfoKey(rawValue: "replacement")

    /// The replacement during which this decoder reads; nearly always `nil`.
    package static func underWay(in decoder: any Decoder) -> Replacement? {
        let told = decoder.userInfo
        guard !told.isEmpty, let key else { return nil }
        return told[key] as? Replacement
    }

    /// The record to refer to instead; the same one if it is not replaced.
    package func callAsFunction(_ reference: Reference) -> Reference {
        reference == old ? new : reference
    }
}

extension Record {
    /// The record with `new` in the place of `old`; a list that held both holds `new` once, at the
    /// first of the two places.
    ///
    /// Both have to be of the same kind.
    ///
    /// - Throws: what encoding and decoding a record throws, which does not happen for a valid
    ///   record.
    package func replacing(_ old: Reference, by new: Reference) throws -> Self {
        precondition(old.kind == new.kind, "only a record of the same kind can stand in the place")
        let decoder = JSONDecoder()
        if let key = Replacement.key { decoder.userInfo[key] = Replacement(old: old, new: new) }
        return try decoder.decode(Self.self, from: Shape.encode(self))
    }
}

/// A stored list of references, which `Record.replacing` keeps free of repetitions.
package struct StoredIDs<R: Record>: Decodable {
    /// The references in stored order.
    package let list: [ID<R>]

    /// Reads the list, and drops a repetition that a replacement under way would cause.
    ///
    /// - Throws: `DecodingError` if it is not a list of whole numbers.
    package init(from decoder: any Decoder) throws {
        let stored = try [ID<R>](from: decoder)
        guard let replacement = Replacement.underWay(in: decoder), replacement.new.kind == R.kind
        else {
            list = stored
            return
        }
        var isNamed = false
        list = stored.filter { id in
            guard id.reference == replacement.new else { return true }
            defer { isNamed = true }
            return !isNamed
        }
    }
}
