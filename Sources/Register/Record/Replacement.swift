import Foundation

/// That one record is named in the place of another of its kind.
///
/// A record is read anew from what is stored of it, and each identity asks on the way. So no kind and no
/// field can be forgotten: whatever is stored is replaced.
package struct Replacement: Sendable {
    let old: Reference
    let new: Reference

    /// Hands the replacement to the identities, through the decoder.
    static let key = CodingUserInfoKey(rawValue: "replacement")

    /// The replacement that goes on while this decoder reads; `nil` where none does, as nearly always.
    package static func underWay(in decoder: any Decoder) -> Replacement? {
        let told = decoder.userInfo
        guard !told.isEmpty, let key else { return nil }
        return told[key] as? Replacement
    }

    /// The record that is named where this one was.
    package func callAsFunction(_ reference: Reference) -> Reference {
        reference == old ? new : reference
    }
}

extension Record {
    /// The record with one record named in the place of another of the same kind; a list that named both
    /// names it once, in the place of the first.
    ///
    /// - Throws: what reading a stored record throws; of a record that can be stored, nothing.
    package func replacing(_ old: Reference, by new: Reference) throws -> Self {
        precondition(old.kind == new.kind, "only a record of the same kind can stand in the place")
        let decoder = JSONDecoder()
        if let key = Replacement.key { decoder.userInfo[key] = Replacement(old: old, new: new) }
        return try decoder.decode(Self.self, from: Shape.encode(self))
    }
}

/// A list of identities, as it is stored.
package struct StoredIDs<R: Record>: Decodable {
    package let list: [ID<R>]

    /// - Throws: `DecodingError` where it is no list of numbers.
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
