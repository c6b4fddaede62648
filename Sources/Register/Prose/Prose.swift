/// A text of the town: paragraphs, each with a number that the town gave it once.
///
/// A number is kept for life, also when the paragraph moves to another record, so that a comment or
/// a translation can point at a paragraph and never at a position.
package struct Prose: Codable, Hashable, Sendable {
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
    /// Unchanged paragraphs are found by their longest common sequence. Between two of them, old and
    /// new paragraphs of the same role are paired in order: these were rewritten.
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
        var candidates = old[...]
        for index in new {
            let match = candidates.firstIndex { paragraphs[$0].role == passages[index].role }
            guard let match else { continue }
            numbers[index] = paragraphs[match].number
            candidates = candidates[(match + 1)...]
        }
    }

    private func next(_ last: inout Int) -> Int {
        last += 1
        return last
    }
}

/// The longest common sequence of two lists, as pairs of positions in rising order.
func commonPairs<Element: Equatable>(
    _ old: [Element],
    _ new: [Element]
) -> [(old: Int, new: Int)] {
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
        for column in new.indices.reversed() {
            lengths[row * width + column] =
                old[row] == new[column]
                ? lengths[(row + 1) * width + column + 1] + 1
                : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
        }
    }
    var pairs: [(old: Int, new: Int)] = []
    var row = 0
    var column = 0
    while row < old.count, column < new.count {
        if old[row] == new[column] {
            pairs.append((row, column))
            row += 1
            column += 1
        } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
            row += 1
        } else {
            column += 1
        }
    }
    return pairs
}
