/// A text of the town: paragraphs, each with a number that the town gave it once.
///
/// A number is kept for life, also when the paragraph moves to another record, so that a comment or
/// a translation can point at a paragraph and never at a position.
package struct Prose: Hashable, Sendable {
    package var paragraphs: [Paragraph]

    package init(_ paragraphs: [Paragraph] = []) {
        self.paragraphs = paragraphs
    }

    package var isEmpty: Bool { paragraphs.isEmpty }

    /// The words without numbers, as they are typed into a form.
    package var passages: [Passage] {
        paragraphs.map { Passage($0.role, $0.text) }
    }
}

/// An empty text is stored as an object without members.
extension Prose: Codable {
    private enum CodingKeys: CodingKey {
        case paragraphs
    }

    /// - Throws: `DecodingError` where it is no text.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        paragraphs = try stored.decodeIfPresent([Paragraph].self, forKey: .paragraphs) ?? []
    }

    package func encode(to encoder: any Encoder) throws {
        var stored = encoder.container(keyedBy: CodingKeys.self)
        try stored.encodeIfPresent(isEmpty ? nil : paragraphs, forKey: .paragraphs)
    }
}

/// One paragraph of a text.
package struct Paragraph: Codable, Hashable, Sendable {
    /// Unique within the town, from 1.
    package let number: Int
    package var role: Role
    package var text: String

    package init(number: Int, role: Role = .paragraph, text: String) {
        self.number = number
        self.role = role
        self.text = text
    }

    package enum Role: String, Codable, Hashable, Sendable, CaseIterable {
        case heading, paragraph, bullet
    }
}

/// A paragraph that has no number yet: words that come from a form or a file.
package struct Passage: Hashable, Sendable {
    package let role: Paragraph.Role
    package let text: String

    package init(_ role: Paragraph.Role = .paragraph, _ text: String) {
        self.role = role
        self.text = text
    }
}

extension Prose {
    /// This text with new words: a paragraph that is still there, or that stands in the place of an
    /// old one, keeps its number; the others take the next ones after `last`, which is moved on.
    ///
    /// Unchanged paragraphs are found by what both have in common, in order. Between two of them, old
    /// and new paragraphs of the same role are paired in order: these were rewritten.
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

    private func next(_ last: inout Int) -> Int {
        last += 1
        return last
    }
}
