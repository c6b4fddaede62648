/// Finds a common subsequence of two lists, as pairs of positions in rising order.
///
/// For short lists it is the longest one. Equal beginnings and ends are matched first. Long lists
/// are then divided at values that occur once in each, and where there are none, equal values are
/// looked for close by. So time and memory do not grow with the product of the lengths.
package func commonPairs<Element: Hashable>(
    _ old: [Element],
    _ new: [Element]
) -> [(old: Int, new: Int)] {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
        if let known = numbers[element] { return known }
        numbers[element] = numbers.count
        return numbers.count - 1
    }
    var search = SharedSequence(old: old.map(number), new: new.map(number))
    search.find(search.old.indices, search.new.indices, depth: 0)
    return search.pairs
}

/// The search, over lists in which each value is replaced by a small number.
private struct SharedSequence {
    /// The largest table with which the longest sequence is looked for.
    private static let cells = 250_000
    /// How often a part may be divided again.
    private static let deepest = 6
    /// How far ahead `findNear` looks for an equal value.
    private static let reach = 32

    let old: [Int]
    let new: [Int]
    private(set) var pairs: [(old: Int, new: Int)] = []

    init(old: [Int], new: [Int]) {
        (self.old, self.new) = (old, new)
    }

    /// Matches equal beginnings and ends, then whatever is between them.
    mutating func find(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
        var (olds, news) = (olds, news)
        while let first = olds.first, let other = news.first, old[first] == new[other] {
            pairs.append((first, other))
            (olds, news) = (olds.dropFirst(), news.dropFirst())
        }
        var end: [(old: Int, new: Int)] = []
        while let last = olds.last, let other = news.last, old[last] == new[other] {
            end.append((last, other))
            (olds, news) = (olds.dropLast(), news.dropLast())
        }
        findBetween(olds, news, depth)
        pairs += end.reversed()
    }

    /// Chooses the method by size: the full table, dividing at unique values, or looking near by.
    private mutating func findBetween(_ olds: Range<Int>, _ news: Range<Int>, _ depth: Int) {
        if olds.isEmpty || news.isEmpty { return }
        if olds.count <= Self.cells / news.count { return findLongest(olds, news) }
        let dividing = depth < Self.deepest ? uniquePairs(olds, news) : []
        if dividing.isEmpty { return findNear(olds, news) }
        var (oldStart, newStart) = (olds.lowerBound, news.lowerBound)
        for pair in dividing {
            find(oldStart..<pair.old, newStart..<pair.new, depth: depth + 1)
            pairs.append(pair)
            (oldStart, newStart) = (pair.old + 1, pair.new + 1)
        }
        find(oldStart..<olds.upperBound, newStart..<news.upperBound, depth: depth + 1)
    }

    /// The longest common subsequence, by the usual table of lengths.
    private mutating func findLongest(_ olds: Range<Int>, _ news: Range<Int>) {
        let width = news.count + 1
        var lengths = [Int32](repeating: 0, count: (olds.count + 1) * width)
        for row in (0..<olds.count).reversed() {
            for column in (0..<news.count).reversed() {
                let here = row * width + column
                lengths[here] =
                    old[olds.lowerBound + row] == new[news.lowerBound + column]
                    ? lengths[here + width + 1] + 1
                    : max(lengths[here + width], lengths[here + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < olds.count, column < news.count {
            let here = row * width + column
            if old[olds.lowerBound + row] == new[news.lowerBound + column] {
                pairs.append((olds.lowerBound + row, news.lowerBound + column))
                row += 1
                column += 1
            } else if lengths[here + width] >= lengths[here + 1] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    /// The values that occur once in both lists, as far as they are in the same order.
    private func uniquePairs(_ olds: Range<Int>, _ news: Range<Int>) -> [(old: Int, new: Int)] {
        let places = Self.onlyPlaces(old, olds)
        let others = Self.onlyPlaces(new, news)
        let found = news.compactMap { index -> (old: Int, new: Int)? in
            guard others[new[index]] == index, let place = places[new[index]], place >= 0 else {
                return nil
            }
            return (place, index)
        }
        return Self.rising(found)
    }

    /// The position of each value, or -1 if it occurs more than once.
    private static func onlyPlaces(_ list: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for index in range {
            places[list[index]] = places[list[index]] == nil ? index : -1
        }
        return places
    }

    /// The longest run of pairs in which the old positions rise as well, by patience sorting.
    private static func rising(_ found: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tops: [Int] = []
        var before = [Int?](repeating: nil, count: found.count)
        for (index, pair) in found.enumerated() {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if found[tops[middle]].old < pair.old { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? tops[low - 1] : nil
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var run: [(old: Int, new: Int)] = []
        var next = tops.last
        while let index = next {
            run.append(found[index])
            next = before[index]
        }
        return run.reversed()
    }

    /// Pairs each new value with the next equal old one, if it is within `reach`.
    private mutating func findNear(_ olds: Range<Int>, _ news: Range<Int>) {
        var start = olds.lowerBound
        for index in news {
            let near = start..<min(start + Self.reach, olds.upperBound)
            guard let match = near.first(where: { old[$0] == new[index] }) else { continue }
            pairs.append((match, index))
            start = match + 1
        }
    }
}
