import Concept
import Register

/// Which measure of the town each row of a list means.
///
/// A number alone is not enough: each list counts from 1. The town's own number decides; else number
/// and title together; else the title, where one measure has it. A number whose measure is called
/// otherwise is a question that a person answers.
///
/// - Source: decision 22.
struct ListMatching {
    private(set) var matches: [Int: Match] = [:]
    private let known: KnownMeasures
    /// Whether the numbers of the list are its own, and say nothing of other lists.
    private let countsAlone: Bool
    /// The rows by the measures that they mean.
    private var taken: [ID<Measure>: Int] = [:]

    enum Match {
        case measure(ID<Measure>, isOurs: Bool, isByTitle: Bool)
        /// There is none; of those that are called the same a person should know.
        case none(calledSo: [ID<Measure>])
        case problem(MeasureColumn, ListProblem.Fact)
    }

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

    /// The rows with one title for which no number has spoken.
    private struct Alike {
        var count = 0
        /// The first that has no number.
        var bare: Int?

        mutating func add(_ row: ListRow) {
            count += 1
            if row.listNumber.isEmpty { bare = bare ?? row.number }
        }
    }

    private func title(_ row: ListRow) -> String { ListWord.folded(row.written(.title)) }

    private func open(_ rows: [ListRow]) -> [ListRow] {
        rows.filter { matches[$0.number] == nil }
    }

    private mutating func refuse(_ row: ListRow, _ column: MeasureColumn, _ fact: ListProblem.Fact)
    {
        matches[row.number] = .problem(column, fact)
    }

    private mutating func take(
        _ id: ID<Measure>,
        _ row: ListRow,
        isOurs: Bool = false,
        isByTitle: Bool = false
    ) {
        taken[id] = row.number
        matches[row.number] = .measure(id, isOurs: isOurs, isByTitle: isByTitle)
    }

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

    private func waiting(_ ids: [ID<Measure>]) -> [ID<Measure>] {
        ids.filter { taken[$0] == nil }
    }

    private mutating func matchNumberAndTitle(_ row: ListRow) {
        guard !row.listNumber.isEmpty else { return }
        settle(row, waiting(known.called(number: row.listNumber, title: title(row))))
    }

    private mutating func matchTitle(_ row: ListRow, _ alike: Alike) {
        if row.listNumber.isEmpty {
            if let first = alike.bare, first != row.number {
                return refuse(row, .title, .titleTwice(row[.title], row: first))
            }
            return settle(row, waiting(known.called(title: title(row))), isByTitle: true)
        }
        // Which of several rows is meant, or which of several measures, a title does not say.
        guard !countsAlone, alike.count == 1 else { return }
        let found = waiting(known.called(title: title(row)))
        if found.count == 1 { take(found[0], row, isByTitle: true) }
    }

    private mutating func matchNumber(_ row: ListRow) {
        // Titles are compared letter by letter: with some measures of the number, not with each.
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

    private mutating func settle(_ row: ListRow, _ found: [ID<Measure>], isByTitle: Bool = false) {
        guard let id = found.first else { return }
        guard found.count == 1 else {
            return refuse(row, .title, .titleOfSeveral(row[.title], found.map(\.reference)))
        }
        take(id, row, isByTitle: isByTitle)
    }
}
