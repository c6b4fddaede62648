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
        let titles = Dictionary(grouping: open(rows)) { ListWord.folded($0[.title]) }
        for row in open(rows) { matchTitle(row, titles[ListWord.folded(row[.title])] ?? []) }
        for row in open(rows) where !row.listNumber.isEmpty { matchNumber(row) }
        for row in open(rows) {
            matches[row.number] = Match.none(calledSo: waiting(known.called(title: row[.title])))
        }
    }

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
        let titled = Set(known.called(title: row[.title]))
        settle(row, waiting(known.called(number: row.listNumber)).filter(titled.contains))
    }

    /// `alike` are the rows with this title for which no number has spoken.
    private mutating func matchTitle(_ row: ListRow, _ alike: [ListRow]) {
        let bare = alike.filter { $0.listNumber.isEmpty }
        if let first = bare.first, row.listNumber.isEmpty, first.number != row.number {
            return refuse(row, .title, .titleTwice(row[.title], row: first.number))
        }
        let found = waiting(known.called(title: row[.title]))
        if row.listNumber.isEmpty {
            return settle(row, found, isByTitle: true)
        }
        // Which of several rows is meant, or which of several measures, a title does not say.
        guard !countsAlone, alike.count == 1, found.count == 1 else { return }
        take(found[0], row, isByTitle: true)
    }

    private mutating func matchNumber(_ row: ListRow) {
        let found = waiting(known.called(number: row.listNumber))
        let near = found.filter { TitleLikeness.isNear(known.title($0), row[.title]) }
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
