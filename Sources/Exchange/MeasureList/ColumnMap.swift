/// What the columns of a list hold, and what its words for states and levels mean.
///
/// It is proposed from the head row, changed by the office, and kept for the next list with the
/// same head row. Where a word stands in it twice, the first one counts.
package struct ColumnMap: Codable, Hashable, Sendable {
    /// The kind of the rows on the shelf beside the log; their key is `MeasureList.headKey`.
    package static let kind = "measureColumns"

    /// The columns by their heads; a head that is missing here is understood by its words.
    package var columns: [Column]
    /// What the words in the column of states mean; for a missing one the usual meaning holds.
    package var states: [State]
    /// What the words in the column of levels mean; for a missing one the usual meaning holds.
    package var levels: [Level]

    /// An empty map leaves everything to the usual meanings.
    package init(columns: [Column] = [], states: [State] = [], levels: [Level] = []) {
        self.columns = columns
        self.states = states
        self.levels = levels
    }

    /// What a column with this head holds.
    package struct Column: Codable, Hashable, Sendable {
        /// The head as the list has it; upper case, umlauts and punctuation do not matter.
        package let head: String
        /// What its cells are taken for.
        package let holds: MeasureColumn

        /// Says that the column with this head holds this.
        package init(_ head: String, _ holds: MeasureColumn) {
            self.head = head
            self.holds = holds
        }
    }

    /// What one word of the list says about the state of a measure.
    package struct State: Codable, Hashable, Sendable {
        /// The word as the list has it.
        package let word: String
        /// The phase, the timing, or both.
        package let means: ListState

        /// Says that the word means this state.
        package init(_ word: String, _ means: ListState) {
            self.word = word
            self.means = means
        }
    }

    /// What a row with this word for its level stands for.
    package struct Level: Codable, Hashable, Sendable {
        /// The word as the list has it.
        package let word: String
        /// What the row is taken for; `nothing` leaves it out.
        package let means: ListLevel

        /// Says that the word means this level.
        package init(_ word: String, _ means: ListLevel) {
            self.word = word
            self.means = means
        }
    }
}

/// A `ColumnMap` for quick look-ups: by words as `ListWord` folds them.
struct ColumnLookup {
    private let columns: [String: MeasureColumn]
    private let states: [String: ListState]
    private let levels: [String: ListLevel]

    /// Folds all words once; of two that are the same after that, the first counts.
    init(_ map: ColumnMap) {
        columns = Self.first(map.columns.map { ($0.head, $0.holds) })
        states = Self.first(map.states.map { ($0.word, $0.means) })
        levels = Self.first(map.levels.map { ($0.word, $0.means) })
    }

    /// What the map says about a head; `nil` where it does not name it.
    func column(_ head: String) -> MeasureColumn? { columns[ListWord.folded(head)] }

    /// What the map says about a word, else what the word usually means; `nil` for an unknown one.
    func state(_ word: String) -> ListState? {
        states[ListWord.folded(word)] ?? ListState(proposedFor: word)
    }

    /// What the map says about a word, else what the word usually means; `nil` for an unknown one.
    func level(_ word: String) -> ListLevel? {
        levels[ListWord.folded(word)] ?? ListLevel(proposedFor: word)
    }

    /// The words, folded, with the first meaning of each.
    private static func first<Meaning>(_ words: [(String, Meaning)]) -> [String: Meaning] {
        Dictionary(
            words.map { (ListWord.folded($0.0), $0.1) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
