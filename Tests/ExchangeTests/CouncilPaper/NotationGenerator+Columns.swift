import TestKit

/// Tables in which a cross below one of two heads says whether a sitting is open.
extension NotationGenerator {
    /// A table of which every row is closed: as printed, or with cells that were cut, put between or
    /// moved, and crosses that stand in the wrong column.
    mutating func closedTable() -> String {
        let head = head()
        var lines: [String]
        if chance.oneIn(2) {
            let divider = pick(["\t", "|"])
            lines = [row(head.names, divider)]
            for _ in 0..<rowCount() {
                lines.append(row(dividedRow(head), chance.oneIn(12) ? pick(["\t", "|"]) : divider))
            }
        } else {
            let indent = Int.random(in: 0...8, using: &chance)
            let starts = starts(of: head, from: indent)
            lines = [placed(head.names, at: starts)]
            for _ in 0..<rowCount() { lines += placedRow(head, starts) }
        }
        return lines.joined(separator: "\n")
    }

    /// A table in which each sitting is plainly open.
    mutating func openTable() -> String {
        let head = head()
        let rows = (0..<2).map { _ in cells(head, ticked: head.open) }
        if chance.oneIn(2) {
            let divider = pick(["\t", "|"])
            return ([head.names] + rows).map { row($0, divider) }.joined(separator: "\n")
        }
        let starts = starts(of: head, from: 0)
        var places = starts
        places[head.open] += (head.names[head.open].count - 1) / 2
        return ([placed(head.names, at: starts)] + rows.map { placed($0, at: places) })
            .joined(separator: "\n")
    }

    /// What stands in which column.
    private struct Head {
        var names: [String]
        let body: Int
        let date: Int
        let open: Int
        let closed: Int
    }

    private mutating func rowCount() -> Int { Int.random(in: 1...3, using: &chance) }

    private mutating func head() -> Head {
        let marks = Self.heads.randomElement(using: &chance) ?? ("ö", "nö")
        let isOpenFirst = !chance.oneIn(3)
        var names = [pick(["Gremium", "Ausschuss", "Beratungsfolge"]), pick(["Datum", "Termin"])]
        if chance.oneIn(3) { names.insert("Nr", at: 0) }
        let date = names.count - 1
        if chance.oneIn(3) { names.append("TOP") }
        let first = names.count
        names += isOpenFirst ? [marks.open, marks.closed] : [marks.closed, marks.open]
        if chance.oneIn(3) { names.append("Zuständigkeit") }
        if chance.oneIn(3) { names.append("Ergebnis") }
        return Head(
            names: names,
            body: date - 1,
            date: date,
            open: isOpenFirst ? first : first + 1,
            closed: isOpenFirst ? first + 1 : first
        )
    }

    private mutating func cells(_ head: Head, ticked: Int) -> [String] {
        head.names.enumerated().map { index, name in
            switch name {
            case _ where index == ticked: pick(Self.crosses)
            case _ where index == head.body: pick(Self.shortBodies)
            case _ where index == head.date: pick(["12.01.2026", "03.02.2026"])
            case "TOP": pick(["", "3", "Ö 5", "7"])
            case "Zuständigkeit": pick(["", "Vorberatung", "Entscheidung"])
            case "Ergebnis": pick(["", "vertagt", "nicht empfohlen"])
            default: ""
            }
        }
    }

    /// The cells of a closed sitting, of which the cross may be anywhere but below "open".
    private mutating func closedCells(_ head: Head) -> [String] {
        var cells = cells(head, ticked: head.closed)
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: cells[head.open] = pick(Self.crosses)
        case 1: cells[head.open] = pick(["☐", "[ ]", "-", "nein"])
        case 2:
            let others = cells.indices.filter { $0 != head.open }
            let other = others.randomElement(using: &chance) ?? head.date
            swapCross(in: &cells, from: head.closed, to: other)
        default: break
        }
        return cells
    }

    private func swapCross(in cells: inout [String], from closed: Int, to other: Int) {
        let cross = cells[closed]
        cells[closed] = ""
        cells[other] = cells[other].isEmpty ? cross : "\(cells[other]) \(cross)"
    }

    // MARK: - Divided by tabs or bars

    private mutating func dividedRow(_ head: Head) -> [String] {
        var cells = closedCells(head)
        let empty = cells.indices.filter { cells[$0].isEmpty }
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: if let place = empty.randomElement(using: &chance) { cells.remove(at: place) }
        case 1: cells.removeAll(where: \.isEmpty)
        case 2: cells.insert("", at: Int.random(in: 0...cells.count, using: &chance))
        case 3: cells.removeLast(Int.random(in: 1...2, using: &chance))
        default: break
        }
        return cells
    }

    private func row(_ cells: [String], _ divider: String) -> String {
        divider == "|" ? "| \(cells.joined(separator: " | ")) |" : cells.joined(separator: divider)
    }

    // MARK: - Divided by places on the page

    private mutating func starts(of head: Head, from indent: Int) -> [Int] {
        var starts: [Int] = []
        var place = indent
        for (index, name) in head.names.enumerated() {
            starts.append(place)
            let width = index == head.body ? 14 : index == head.date ? 10 : name.count
            place += max(width, name.count) + Int.random(in: 2...6, using: &chance)
        }
        return starts
    }

    private mutating func placedRow(_ head: Head, _ starts: [Int]) -> [String] {
        var cells = closedCells(head)
        var starts = starts
        switch Int.random(in: 0..<6, using: &chance) {
        case 0:
            // The whole row has moved.
            let moved = max(-starts[0], Int.random(in: -8...8, using: &chance))
            starts = starts.map { $0 + moved }
        case 1:
            // A long name pushes all that follows.
            cells[head.body] = pick(Self.bodies.filter { $0.count > 20 })
        case 2:
            // The cross stands at the edge of its head, or a little beside it.
            let ways = [-1, 0, 1, head.names[head.closed].count - 1]
            starts[head.closed] += ways.randomElement(using: &chance) ?? 0
        case 3:
            let cross = cells[head.closed]
            cells[head.closed] = ""
            let below = String(repeating: " ", count: starts[head.closed]) + cross
            return [placed(cells, at: starts), below]
        default: break
        }
        return [placed(cells, at: starts)]
    }

    /// Each cell at its place, or where the one before lets it.
    private func placed(_ cells: [String], at starts: [Int]) -> String {
        var line = ""
        for (cell, start) in zip(cells, starts) where !cell.isEmpty {
            let gap = line.isEmpty ? start : max(1, start - line.count)
            line += String(repeating: " ", count: gap) + cell
        }
        return line
    }

    private static let heads: [(open: String, closed: String)] = [
        ("ö", "nö"), ("Ö", "NÖ"), ("öff.", "n.öff."), ("Öff.", "N.öff."), ("Ö", "N"),
        ("ö", "n.ö."), ("öffentlich", "nichtöffentlich"), ("öffentlich", "nicht öffentlich"),
    ]
    private static let crosses = ["X", "x", "☒", "✓", "[x]"]
    private static let shortBodies = ["Rat", "Gemeinderat", "Bauausschuss", "Ältestenrat"]
}
