import Concept
import Register

/// Finds out which measure of the town each row of a list means.
///
/// A number alone is not enough, because each list counts from 1. So the rows go through these
/// rounds, and each round looks only at rows and measures that are still open: the town's own
/// number (M17); number and title together; the title, where just one measure has it; the number
/// with a title that is nearly the same. A number whose measure has quite another title is an error
/// that asks the office.
///
/// Going through all rows in each round, and not through all rounds for each row, keeps a weak
/// match of an early row from taking the measure of a strong match further down.
///
/// - Source: decision 22.
struct ListMatching {
    /// What was decided, by the number of the row; complete after `init`.
    private(set) var matches: [Int: Match] = [:]
    private let known: KnownMeasures
    /// Whether the numbers of the list mean nothing outside of it.
    private let countsAlone: Bool
    /// The measures that are taken, with the row that has taken them.
    private var taken: [ID<Measure>: Int] = [:]

    /// What a row means.
    enum Match {
        /// A measure of the town.
        ///
        /// `isOurs` where the row has the town's own number, `isByTitle` where only the title has
        /// decided.
        case measure(ID<Measure>, isOurs: Bool, isByTitle: Bool)
        /// A new measure; `calledSo` are free measures with the same title, for a hint, 100 at
        /// most.
        case none(calledSo: [ID<Measure>])
        /// Nothing, because of an error in this column.
        case problem(MeasureColumn, ListProblem.Fact)
    }

    /// Decides about all rows; `rows` are those of measures only.
    init(_ rows: [ListRow], _ register: Register, _ names: ListNames, countsAlone: Bool) {
        known = KnownMeasures(register)
        self.countsAlone = countsAlone
        for row in rows where !row[.number].isEmpty { matchOwn(row, names) }
        for row in open(rows) where row[.title].isEmpty { refuse(row, .title, .titleMissing) }
        for row in open(rows) { matchNumberAndTitle(row) }
        var alike: [String: Alike] = [:]
        for row in open(rows) { alike[title(row), default: Alike()].add(row) }
        for row in open(rows) { matchTitle(row, alike[title(row)] ?? Alike()) }
        for row in open(rows) where !row.listNumber.isEmpty { matchNumber(row) }
        var calledSo: [String: [ID<Measure>]] = [:]
        for row in open(rows) {
            let title = title(row)
            let called = calledSo[title] ?? Array(waiting(known.called(title: title)).prefix(100))
            calledSo[title] = called
            matches[row.number] = Match.none(calledSo: called)
        }
    }

    /// The rows with one title that are still open after the rounds with numbers.
    private struct Alike {
        var count = 0
        /// The first row of them without a number.
        var bare: Int?

        mutating func add(_ row: ListRow) {
            count += 1
            if row.listNumber.isEmpty { bare = bare ?? row.number }
        }
    }

    /// The folded title, read with the names of persons in it, because the town may have them, too.
    private func title(_ row: ListRow) -> String { ListWord.folded(row.written(.title)) }

    /// The rows about which nothing was decided yet.
    private func open(_ rows: [ListRow]) -> [ListRow] {
        rows.filter { matches[$0.number] == nil }
    }

    /// Decides that a row is an error.
    private mutating func refuse(_ row: ListRow, _ column: MeasureColumn, _ fact: ListProblem.Fact)
    {
        matches[row.number] = .problem(column, fact)
    }

    /// Decides that a row means a measure.
    private mutating func take(
        _ id: ID<Measure>,
        _ row: ListRow,
        isOurs: Bool = false,
        isByTitle: Bool = false
    ) {
        taken[id] = row.number
        matches[row.number] = .measure(id, isOurs: isOurs, isByTitle: isByTitle)
    }

    /// The town's own number; two rows with the same one are an error.
    private mutating func matchOwn(_ row: ListRow, _ names: ListNames) {
        let told = row[.number]
        let found = names.find(told.hasPrefix("M") ? told : "M" + told, .measure)
        guard let reference = found.first, found.count == 1 else {
            return refuse(row, .number, .measureUnknown(told))
        }
        let id = ID<Measure>(reference.number)
        if let other = taken[id] {
            return refuse(row, .number, .measureTwice(reference, row: other))
        }
        take(id, row, isOurs: true)
    }

    /// The measures that no row has taken yet.
    private func waiting(_ ids: [ID<Measure>]) -> [ID<Measure>] {
        ids.filter { taken[$0] == nil }
    }

    /// Number and title together.
    private mutating func matchNumberAndTitle(_ row: ListRow) {
        guard !row.listNumber.isEmpty else { return }
        settle(row, waiting(known.called(number: row.listNumber, title: title(row))))
    }

    /// The title, for a row without a number, or for one with a number that is not known.
    ///
    /// Two rows without a number and with the same title are an error.
    private mutating func matchTitle(_ row: ListRow, _ alike: Alike) {
        if row.listNumber.isEmpty {
            if let first = alike.bare, first != row.number {
                return refuse(row, .title, .titleTwice(row[.title], row: first))
            }
            return settle(row, waiting(known.called(title: title(row))), isByTitle: true)
        }
        // A title does not say which of several rows or measures is meant.
        guard !countsAlone, alike.count == 1 else { return }
        let found = waiting(known.called(title: title(row)))
        if found.count == 1 { take(found[0], row, isByTitle: true) }
    }

    /// The number, where the title is nearly the same; under quite another title it is an error.
    private mutating func matchNumber(_ row: ListRow) {
        // Comparing titles letter by letter takes time, so it is done for 100 measures at most.
        let found = waiting(Array(known.called(number: row.listNumber).prefix(100)))
        let near = found.filter { TitleLikeness.isNear(known.title($0), row.written(.title)) }
        if !near.isEmpty { return settle(row, near) }
        guard let other = found.first, !countsAlone else { return }
        refuse(
            row,
            .listNumber,
            .numberOfAnother(row.listNumber, other.reference, title: known.title(other))
        )
    }

    /// Takes the only measure; several are an error, and none leaves the row open.
    private mutating func settle(_ row: ListRow, _ found: [ID<Measure>], isByTitle: Bool = false) {
        guard let id = found.first else { return }
        guard found.count == 1 else {
            return refuse(row, .title, .titleOfSeveral(row[.title], found.map(\.reference)))
        }
        take(id, row, isByTitle: isByTitle)
    }
}
