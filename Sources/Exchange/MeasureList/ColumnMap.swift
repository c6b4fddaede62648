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

    /// What the map says of a head; else what its words propose.
    func column(_ head: String) -> MeasureColumn? {
        told(head) ?? MeasureColumn(proposedFor: head)
    }

    func told(_ head: String) -> MeasureColumn? {
        let folded = ListWord.folded(head)
        return columns.first { ListWord.folded($0.head) == folded }?.holds
    }

    func state(_ word: String) -> ListState? {
        let folded = ListWord.folded(word)
        return states.first { ListWord.folded($0.word) == folded }?.means
            ?? ListState(proposedFor: word)
    }

    func level(_ word: String) -> ListLevel? {
        let folded = ListWord.folded(word)
        return levels.first { ListWord.folded($0.word) == folded }?.means
            ?? ListLevel(proposedFor: word)
    }
}
