/// Something that a spreadsheet program keeps from who looks at a sheet, counted.
///
/// It is read only where somebody has chosen that.
///
/// - Source: decision 40.
package struct Hidden: Codable, Hashable, Sendable {
    package let sort: Sort
    package let count: Int
    /// The first places: numbers of rows, letters of columns, names of sheets, or cells such as "B3".
    package let places: [String]
    /// Whether it was read all the same.
    package let isTaken: Bool

    package enum Sort: String, CaseIterable, Codable, Hashable, Sendable {
        case sheets, rows, columns
        /// Struck out, as a whole or in part.
        case struck
        /// In the colour of the ground, or by a format that shows nothing.
        case pale
        /// Too small to be read.
        case tiny
        /// Below another cell that stretches over it.
        case covered
    }

    /// How many places are named.
    static let placeLimit = 12
}

/// What a sheet hides, as it is gathered.
struct HiddenTally {
    private let taken: Set<Hidden.Sort>
    private var counts: [Hidden.Sort: Int] = [:]
    private var places: [Hidden.Sort: [String]] = [:]

    init(_ taken: Set<Hidden.Sort>) {
        self.taken = taken
    }

    mutating func add(_ sort: Hidden.Sort, _ place: @autoclosure () -> String) {
        counts[sort, default: 0] += 1
        if places[sort, default: []].count < Hidden.placeLimit {
            places[sort, default: []].append(place())
        }
    }

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
