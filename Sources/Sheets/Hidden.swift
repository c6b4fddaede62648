/// One way in which a sheet hides content, with how often and where.
///
/// Hidden content is read only if the person who imports the file has chosen so, since lists often
/// hide what is not meant for others.
///
/// - Source: decision 40.
package struct Hidden: Codable, Hashable, Sendable {
    /// In which way it is hidden.
    package let sort: Sort
    /// How many there are, at least 1.
    package let count: Int
    /// The first twelve places: numbers of rows, letters of columns, names of sheets, or cells as
    /// in "B3".
    package let places: [String]
    /// Whether it was read nevertheless.
    package let isTaken: Bool

    /// The ways in which content can be hidden; the raw values are options of the import command.
    package enum Sort: String, CaseIterable, Codable, Hashable, Sendable {
        /// Whole sheets, rows or columns that are hidden, or rows and columns that are too narrow
        /// to see.
        case sheets, rows, columns
        /// Struck through, completely or in part.
        case struck
        /// In nearly the colour of the ground, or with a number format that shows nothing.
        case pale
        /// In a size too small to read.
        case tiny
        /// Below a merged cell that extends over it.
        case covered
    }

    /// How many places are kept at most.
    static let placeLimit = 12
}

/// Counts what a sheet hides while it is read.
struct HiddenTally {
    private let taken: Set<Hidden.Sort>
    private var counts: [Hidden.Sort: Int] = [:]
    private var places: [Hidden.Sort: [String]] = [:]

    /// Counts from zero; `taken` are the ways whose content is read nevertheless.
    init(_ taken: Set<Hidden.Sort>) {
        self.taken = taken
    }

    /// Counts one more; the place is worked out only if it is kept.
    mutating func add(_ sort: Hidden.Sort, _ place: @autoclosure () -> String) {
        counts[sort, default: 0] += 1
        if places[sort, default: []].count < Hidden.placeLimit {
            places[sort, default: []].append(place())
        }
    }

    /// Everything that was counted, in the order of `Hidden.Sort`.
    var all: [Hidden] {
        Hidden.Sort.allCases.compactMap { sort in
            counts[sort].map { count in
                Hidden(
                    sort: sort,
                    count: count,
                    places: places[sort] ?? [],
                    isTaken: taken.contains(sort)
                )
            }
        }
    }
}
