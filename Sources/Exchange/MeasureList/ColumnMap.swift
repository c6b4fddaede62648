/// Which column of a list holds what, and what its words for states and levels say.
///
/// Proposed from the head row, changed by the office, and kept for the next list with that head.
package struct ColumnMap: Codable, Hashable, Sendable {
    /// The kind of the rows beside the log; the key is `MeasureList.headKey`.
    package static let kind = "measureColumns"

    package var columns: [Column]
    package var states: [State]
    package var levels: [Level]

    package init(columns: [Column] = [], states: [State] = [], levels: [Level] = []) {
        self.columns = columns
        self.states = states
        self.levels = levels
    }

    package struct Column: Codable, Hashable, Sendable {
        package let head: String
        package let holds: MeasureColumn

        package init(_ head: String, _ holds: MeasureColumn) {
            self.head = head
            self.holds = holds
        }
    }

    package struct State: Codable, Hashable, Sendable {
        package let word: String
        package let means: ListState

        package init(_ word: String, _ means: ListState) {
            self.word = word
            self.means = means
        }
    }

    package struct Level: Codable, Hashable, Sendable {
        package let word: String
        package let means: ListLevel

        package init(_ word: String, _ means: ListLevel) {
            self.word = word
            self.means = means
        }
    }
}

/// A map as it is asked for each row: by words as they are compared.
struct ColumnLookup {
    private let columns: [String: MeasureColumn]
    private let states: [String: ListState]
    private let levels: [String: ListLevel]

    init(_ map: ColumnMap) {
        columns = Self.first(map.columns.map { ($0.head, $0.holds) })
        states = Self.first(map.states.map { ($0.word, $0.means) })
        levels = Self.first(map.levels.map { ($0.word, $0.means) })
    }

    func column(_ head: String) -> MeasureColumn? { columns[ListWord.folded(head)] }

    /// What the map says of a word; else what it usually means.
    func state(_ word: String) -> ListState? {
        states[ListWord.folded(word)] ?? ListState(proposedFor: word)
    }

    func level(_ word: String) -> ListLevel? {
        levels[ListWord.folded(word)] ?? ListLevel(proposedFor: word)
    }

    private static func first<Meaning>(_ words: [(String, Meaning)]) -> [String: Meaning] {
        Dictionary(
            words.map { (ListWord.folded($0.0), $0.1) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
