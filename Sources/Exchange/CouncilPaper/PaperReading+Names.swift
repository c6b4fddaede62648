extension PaperReading {
    /// Leaves out, and counts, what names a person and stands by itself: an entry of a list, a value,
    /// a line below a text.
    ///
    /// A name within a sentence stays, since a text that a council agreed on is not cut.
    ///
    /// - Source: decision 39.
    mutating func leaveOutNames() {
        let trace = PersonTrace(learning: authors)
        var count = 0
        func leaveOut<Part>(of parts: inout [Part], where isPerson: (Part) -> Bool) {
            let before = parts.count
            parts.removeAll(where: isPerson)
            count += before - parts.count
        }
        leaveOut(of: &actors) { trace.isWhole($0.name, isProse: true) || Person.isTitled($0.name) }
        leaveOut(of: &proposedResolution) { trace.isOnly($0.text) }
        leaveOut(of: &attachments) { trace.isOnly($0) }
        chapters = chapters.map { chapter in
            var blocks = chapter.blocks
            leaveOut(of: &blocks) { trace.isOnly($0.text) }
            return blocks.count == chapter.blocks.count ? chapter : chapter.saying(blocks)
        }
        leftOut += count
        // A value has no sentence that a sign would keep whole.
        department = cleaned(department, trace, isProse: false).flatMap { office in
            let rest = office.replacing(PersonTrace.gone, with: "").trimming(" ,;:/()–-")
            return rest.isEmpty ? nil : rest
        }
        consultations = consultations.map { station in
            var station = station
            station.result = cleaned(station.result, trace, isProse: true)
            return station
        }
    }

    /// The value with a sign where it named somebody; `nil` where nothing else is left.
    private mutating func cleaned(
        _ value: String?,
        _ trace: PersonTrace,
        isProse: Bool
    ) -> String? {
        guard let value else { return nil }
        let cleaned = trace.without(value, isProse: isProse)
        if cleaned != value { leftOut += 1 }
        return cleaned
    }
}

extension ChapterReading {
    fileprivate func saying(_ blocks: [TextBlock]) -> ChapterReading {
        ChapterReading(number: number, heading: heading, parent: parent, blocks: blocks)
    }
}
