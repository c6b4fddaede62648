import Decoding

/// Takes out lines that name who signed, because the name of a person is not the town's text.
///
/// A signature begins with a phrase such as "Im Auftrag", or is a name beside an office, or a place
/// and a day above a name; names and offices below belong to it.
enum Signature {
    /// The lines without signatures, and how many lines were left out.
    static func removed(from lines: [PaperLine]) -> (lines: [PaperLine], count: Int) {
        var kept: [PaperLine] = []
        var count = 0
        var index = 0
        while index < lines.count {
            let length = length(lines, from: index)
            if length == 0 {
                kept.append(lines[index])
                index += 1
            } else {
                count += lines[index..<(index + length)].count { !$0.isBlank }
                index += length
            }
        }
        return (kept, count)
    }

    /// How many lines a signature takes that begins here; 0 where none does.
    private static func length(_ lines: [PaperLine], from index: Int) -> Int {
        let line = lines[index].text
        guard !line.isEmpty, line.utf8.count < 160 else { return 0 }
        if opens(line) { return tail(lines, from: index, after: index) }
        if PersonLabel.begins(line) { return labelled(lines, from: index) }
        guard line.count < 70, let next = next(lines, after: index) else {
            return isWhole(line) ? 1 : 0
        }
        let below = lines[next].text
        let isSigned =
            Person.mayBeName(line) && Person.isOffice(below)
            || Person.isOffice(line) && isOnItsOwn(lines, index) && Person.mayBeName(below)
        if isSigned { return tail(lines, from: index, after: next) }
        if isPlaceAndDay(line), opens(below) || Person.mayBeName(below) {
            return tail(lines, from: index, after: index)
        }
        return isWhole(line) ? 1 : 0
    }

    /// Whether one line is a whole signature: "Erika Beispiel, Senatorin".
    private static func isWhole(_ line: String) -> Bool {
        let parts = line.split(separator: ",", maxSplits: 1).map { $0.trimming(" ") }
        if parts.count == 2, Person.mayBeName(parts[0]), Person.isOffice(parts[1]) {
            return parts[0].split(separator: " ").count > 1
        }
        return isPlaceAndDay(line) || line.contains(" gez. ") && line.count < 80
            || PersonTrace().isOnly(line)
    }

    /// How many lines a label of a person takes, whose value may be on the next line.
    private static func labelled(_ lines: [PaperLine], from index: Int) -> Int {
        let line = lines[index].text
        guard line.hasSuffix(":"), let next = next(lines, after: index),
            Person.mayBeName(lines[next].text)
        else { return line.count < 120 ? 1 : 0 }
        return tail(lines, from: index, after: index)
    }

    /// How many lines there are from `start` to the last name or office after `index`.
    private static func tail(
        _ lines: [PaperLine],
        from start: Int,
        after index: Int
    ) -> Int {
        var end = index + 1
        var last = end
        while end < lines.count {
            let line = lines[end].text
            guard line.isEmpty || mayFollow(line) else { break }
            if line.isEmpty {
                guard end - last < 4 else { break }
            } else {
                last = end + 1
            }
            end += 1
        }
        return last - start
    }

    /// Whether a line may belong to a signature that has begun.
    private static func mayFollow(_ line: String) -> Bool {
        let isItem = ListMark(PaperLine(line[...])) != nil && !isInitialed(line)
        return LabelMatch(line) == nil && !isItem
            && (Person.mayBeName(line) || Person.isOffice(line) || opens(line)
                || isPlaceAndDay(line) || line.allSatisfy { "_.… ".contains($0) })
    }

    /// Whether a line begins with an initial, which looks like the number of a chapter.
    private static func isInitialed(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return (2...3).contains(words.count) && words[0].count == 2 && words[0].last == "."
            && words[0].first?.isUppercase == true
            && words.dropFirst().allSatisfy { $0.first?.isUppercase == true }
    }

    /// Whether the line is the name of somebody who signed, as the lines around it show.
    static func isSigner(_ lines: [PaperLine], _ index: Int) -> Bool {
        guard isInitialed(lines[index].text) else { return false }
        if let below = next(lines, after: index), Person.isOffice(lines[below].text) { return true }
        let above = lines[..<index].suffix(4).last { !$0.isBlank }?.text ?? ""
        return opens(above) || isPlaceAndDay(above) || PersonLabel.begins(above)
    }

    /// The next line with something on it; `nil` where there are four blank ones.
    private static func next(_ lines: [PaperLine], after index: Int) -> Int? {
        lines[(index + 1)...].prefix(4).firstIndex { !$0.isBlank }
    }

    /// Whether a line does not continue a sentence; an office inside of a paragraph is a part of
    /// it.
    private static func isOnItsOwn(_ lines: [PaperLine], _ index: Int) -> Bool {
        guard index > 0, !lines[index - 1].isBlank else { return true }
        return lines[index - 1].text.endsSentence
    }

    /// Whether a signature begins, as with "Im Auftrag"; a sentence that begins so is none.
    private static func opens(_ line: String) -> Bool {
        let small = line.lowercased()
        if always.contains(where: small.hasPrefix) {
            return line.count < 120 && !small.hasPrefix("i. v. m") && !small.hasPrefix("i.v.m")
        }
        guard let opening = openings.first(where: small.hasPrefix) else { return false }
        let rest = line.dropFirst(opening.count).trimming(" :.,")
        return ["", "von", "lag vor", "liegt vor"].contains(rest) || Person.mayBeName(rest)
    }

    /// Whether the line is a place and a day, as above a signature.
    static func isPlaceAndDay(_ line: String) -> Bool {
        guard line.count < 60, line.first?.isUppercase == true,
            let date = PrintedDate(in: line), date.range.upperBound == line.endIndex
        else { return false }
        let place = line[..<date.range.lowerBound].split { " ,".contains($0) }
        return (1...4).contains(place.count) && line[..<date.range.lowerBound].contains(",")
            && place.allSatisfy { $0.first?.isUppercase == true || $0 == "den" || $0 == "am" }
    }

    /// Abbreviations that always begin a signature.
    private static let always = ["gez.", "gez ", "gezeichnet", "i. v.", "i.v.", "i. a.", "i.a."]
    /// Phrases that begin a signature where at most a name follows.
    private static let openings = [
        "im auftrag", "in vertretung", "unterzeichnet", "unterzeichner", "unterschrift",
        "erforderliche unterschrift", "mit freundlichen grüßen", "mit freundlichem gruß", "ppa.",
    ]
}
