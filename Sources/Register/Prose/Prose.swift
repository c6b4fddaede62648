/// A text of the town in paragraphs, each with a number that the town gave it once.
///
/// A paragraph keeps its number for good, even if it moves to another record. So a comment or a
/// translation points at a paragraph and not at a position.
///
/// - Source: decision 4.
package struct Prose: Hashable, Sendable {
    /// In the order in which they are read; may be empty.
    package var paragraphs: [Paragraph]

    /// The caller has given the paragraphs their numbers.
    package init(_ paragraphs: [Paragraph] = []) {
        self.paragraphs = paragraphs
    }

    /// Whether there is no paragraph at all.
    package var isEmpty: Bool { paragraphs.isEmpty }

    /// The same text without numbers, as a form shows it.
    package var passages: [Passage] {
        paragraphs.map { Passage($0.role, $0.text) }
    }
}

/// An empty text is stored as an object without members.
extension Prose: Codable {
    private enum CodingKeys: CodingKey {
        case paragraphs
    }

    /// Reads the stored object; without `paragraphs` the text is empty.
    ///
    /// - Throws: `DecodingError` if it is not the stored form of a text.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        paragraphs = try stored.decodeIfPresent([Paragraph].self, forKey: .paragraphs) ?? []
    }

    /// Writes an object with `paragraphs`, or an empty object if there are none.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var stored = encoder.container(keyedBy: CodingKeys.self)
        try stored.encodeIfPresent(isEmpty ? nil : paragraphs, forKey: .paragraphs)
    }
}

/// One paragraph of a text, in German.
package struct Paragraph: Codable, Hashable, Sendable {
    /// Unique within the town, from 1, never used again.
    package let number: Int
    /// How it is set: as a heading, a paragraph or a list item.
    package var role: Role
    /// The words, without markup.
    package var text: String

    /// The number comes from `Draft` or from what is stored.
    package init(number: Int, role: Role = .paragraph, text: String) {
        self.number = number
        self.role = role
        self.text = text
    }

    /// How a paragraph is set.
    ///
    /// Raw values are stored and never change.
    package enum Role: String, Codable, Hashable, Sendable, CaseIterable {
        case heading, paragraph, bullet
    }
}

/// Words from a form or a file that have no number yet; `Prose.revised` turns them into paragraphs.
package struct Passage: Hashable, Sendable {
    /// How it is set.
    package let role: Paragraph.Role
    /// The words, without markup.
    package let text: String

    /// A plain paragraph, unless another role is given.
    package init(_ role: Paragraph.Role = .paragraph, _ text: String) {
        self.role = role
        self.text = text
    }
}

extension Prose {
    /// This text with new words, in which paragraphs keep their numbers as far as possible.
    ///
    /// Unchanged paragraphs are found first, as the longest sequence that both texts share. Between
    /// two of those, old and new paragraphs of the same role are paired in order and count as
    /// rewritten. All others get the numbers after `last`, which is moved on.
    package func revised(_ passages: [Passage], after last: inout Int) -> Prose {
        let kept = commonPairs(self.passages, passages)
        var numbers = [Int?](repeating: nil, count: passages.count)
        var old = 0
        var new = 0
        for pair in kept + [(old: paragraphs.count, new: passages.count)] {
            pairRewritten(old..<pair.old, new..<pair.new, of: passages, in: &numbers)
            if pair.new < passages.count { numbers[pair.new] = paragraphs[pair.old].number }
            old = pair.old + 1
            new = pair.new + 1
        }
        let revised = zip(passages, numbers).map { passage, number in
            Paragraph(
                number: number ?? next(&last),
                role: passage.role,
                text: passage.text
            )
        }
        return Prose(revised)
    }

    /// Gives paragraphs of a stretch without common ones the numbers of those that they replace.
    private func pairRewritten(
        _ old: Range<Int>,
        _ new: Range<Int>,
        of passages: [Passage],
        in numbers: inout [Int?]
    ) {
        var start = old.lowerBound
        // Where the next one of each role is, so that none is looked for twice.
        var places: [Paragraph.Role: ArraySlice<Int>] = Dictionary(
            grouping: old,
            by: { paragraphs[$0].role }
        ).mapValues { $0[...] }
        for index in new {
            let role = passages[index].role
            let rest = places[role]?.drop { $0 < start } ?? []
            places[role] = rest.dropFirst()
            guard let match = rest.first else { continue }
            numbers[index] = paragraphs[match].number
            start = match + 1
        }
    }

    /// The next free number.
    private func next(_ last: inout Int) -> Int {
        last += 1
        return last
    }
}
