import Foundation

/// The three-way merge: brings together two versions that were made from the same older one.
///
/// What only one side changed is taken from that side. Entries of a list and paragraphs of a text
/// are merged one by one; what belongs together, such as status and reason, is one value. What both
/// changed differently is a conflict and stays as `theirs` has it.
///
/// It works on the stored JSON of a record, whose names never change, so that one merge serves all
/// kinds.
package struct Merge<R: Record>: Sendable {
    /// The merged record, with the value of `theirs` wherever there is a conflict.
    package let merged: R
    /// The merged record, with the value of `mine` wherever there is a conflict.
    ///
    /// For a person who has seen both and insists. A text in which both changed the same paragraph
    /// is taken from `mine` as a whole.
    package let insisting: R
    /// The stored names of the values in conflict, sorted: `status`, `nextStep`.
    ///
    /// Empty if all went well.
    package let conflicts: [String]

    /// Merges `mine` into `theirs`, both made from `base`.
    ///
    /// Only the form is checked here, the rules of the record when the result is put.
    ///
    /// - Throws: `DecodingError` if the merged values do not make a record of this kind.
    package init(base: R, mine: R, theirs: R) throws {
        let base = try Merge.object(base)
        let mine = try Merge.object(mine)
        var merged = try Merge.object(theirs)
        var conflicts: [String] = []
        for name in Set(base.keys).union(mine.keys).union(merged.keys) {
            switch three(base[name], mine[name], merged[name]) {
            case .agreed(let value): merged[name] = value
            case .conflict: conflicts.append(name)
            }
        }
        self.merged = try Merge.record(merged)
        self.conflicts = conflicts.sorted()
        for name in conflicts { merged[name] = mine[name] }
        insisting = conflicts.isEmpty ? self.merged : try Merge.record(merged)
    }

    private static func record(_ object: [String: JSON]) throws -> R {
        try JSONDecoder().decode(R.self, from: JSONEncoder().encode(object))
    }

    private static func object(_ record: R) throws -> [String: JSON] {
        try JSONDecoder().decode([String: JSON].self, from: Shape.encode(record))
    }
}

/// The result for one value.
private enum Merged {
    /// The value that both sides lead to; `nil` if it is removed.
    case agreed(JSON?)
    /// Both sides changed it, to different values.
    case conflict
}

/// Merges one value, taking apart texts and lists without repeated entries.
private func three(_ base: JSON?, _ mine: JSON?, _ theirs: JSON?) -> Merged {
    if mine == theirs || mine == base { return .agreed(theirs) }
    if theirs == base { return .agreed(mine) }
    if let base = base?.paragraphs, let mine = mine?.paragraphs, let theirs = theirs?.paragraphs {
        return mergedParagraphs(base, mine, theirs).map {
            .agreed(.object(["paragraphs": .list($0)]))
        } ?? .conflict
    }
    if case .list(let mine)? = mine, case .list(let theirs)? = theirs, case .list(let base)? = base,
        base.isSet, mine.isSet, theirs.isSet
    {
        return .agreed(.list(mergedEntries(base, mine, theirs)))
    }
    return .conflict
}

/// Merges lists as sets, in the order of `theirs`, with the entries that `mine` added at the end.
private func mergedEntries(_ base: [JSON], _ mine: [JSON], _ theirs: [JSON]) -> [JSON] {
    let (old, one, other) = (Set(base), Set(mine), Set(theirs))
    let kept = theirs.filter { one.contains($0) || !old.contains($0) }
    return kept + mine.filter { !old.contains($0) && !other.contains($0) }
}

/// Merges paragraphs by their numbers; `nil` if both sides changed the same one.
private func mergedParagraphs(_ base: [JSON], _ mine: [JSON], _ theirs: [JSON]) -> [JSON]? {
    let old = byNumber(base)
    let one = byNumber(mine)
    let other = byNumber(theirs)
    var values: [Int: JSON] = [:]
    for number in Set(old.keys).union(one.keys).union(other.keys) {
        switch three(old[number], one[number], other[number]) {
        case .agreed(let value): values[number] = value
        case .conflict: return nil
        }
    }
    let order = theirs.compactMap(\.paragraphNumber)
    return insert(mine.compactMap(\.paragraphNumber), into: order).compactMap { values[$0] }
}

/// Puts each new number behind the one that it follows in `mine`.
private func insert(_ mine: [Int], into order: [Int]) -> [Int] {
    var seen = Set(order)
    var first: [Int] = []
    var following: [Int: [Int]] = [:]
    var last: Int?
    for number in mine {
        if seen.insert(number).inserted {
            if let last {
                following[last, default: []].append(number)
            } else {
                first.append(number)
            }
        } else {
            last = number
        }
    }
    return first + order.flatMap { [$0] + (following[$0] ?? []) }
}

private func byNumber(_ paragraphs: [JSON]) -> [Int: JSON] {
    var found: [Int: JSON] = [:]
    for paragraph in paragraphs {
        if let number = paragraph.paragraphNumber { found[number] = paragraph }
    }
    return found
}

extension JSON {
    /// The paragraphs of a text as `Prose` stores them; `nil` if the value is no text.
    fileprivate var paragraphs: [JSON]? {
        guard case .object(let object) = self, object.count == 1,
            case .list(let list)? = object["paragraphs"]
        else { return nil }
        return list
    }

    fileprivate var paragraphNumber: Int? {
        if case .object(let object) = self, case .number(let number)? = object["number"] {
            number
        } else {
            nil
        }
    }
}

extension [JSON] {
    /// Whether no entry occurs twice, so that entries can be told apart by their values.
    fileprivate var isSet: Bool { Set(self).count == count }
}
