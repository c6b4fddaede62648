import ArgumentParser
import Concept
import Foundation
import Register

/// Revises, compares and merges a text of many paragraphs; a test measures the memory this takes.
struct Texts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Works on one text of many paragraphs, to see how much memory that takes.",
        shouldDisplay: false
    )

    @Option(help: "How many paragraphs it has.")
    var paragraphs = 20_000

    /// Makes two versions from a common one, compares them and merges them, for each sort of text.
    func run() throws {
        for sort in Sort.allCases {
            var last = 0
            let old = Prose().revised(sort.passages(paragraphs, round: 0), after: &last)
            let mine = old.revised(sort.passages(paragraphs, round: 1), after: &last)
            let theirs = old.revised(sort.passages(paragraphs, round: 2), after: &last)
            let change = FieldChange(field: "prose", old: .prose(mine), new: .prose(theirs))
            let merge = try Merge(
                base: Measure(old),
                mine: Measure(mine),
                theirs: Measure(theirs)
            )
            let counts = [change.paragraphs.count, merge.merged.description.paragraphs.count]
            print("\(sort.rawValue): \(counts)")
        }
    }

    /// What the paragraphs are like: the cases that are hard for comparing.
    private enum Sort: String, CaseIterable {
        /// All different; all equal; in another order; a few that come again and again.
        case different, equal, shuffled, repeated

        /// The paragraphs of one round; rounds differ from each other.
        func passages(_ count: Int, round: Int) -> [Passage] {
            (0..<count).map { index in
                let role = Paragraph.Role.allCases[(index + round) % 3]
                return switch self {
                case .different: Passage(role, "Absatz \(round)-\(index)")
                case .equal: Passage(.bullet, "offen")
                case .shuffled: Passage(.bullet, "Absatz \(index * (round * 7919 + 1) % count)")
                case .repeated: Passage(.paragraph, "Absatz \((index + round) % 7)")
                }
            }
        }
    }
}

extension Measure {
    fileprivate init(_ description: Prose) {
        self.init(title: "Sprachcafé")
        self.description = description
    }
}
