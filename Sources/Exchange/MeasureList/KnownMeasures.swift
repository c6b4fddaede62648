import Register

/// The measures of a town by what a list may call them.
struct KnownMeasures {
    private var numbers: [String: [ID<Measure>]] = [:]
    private var printed: [String: [ID<Measure>]] = [:]
    private var titles: [String: [ID<Measure>]] = [:]

    init(_ register: Register) {
        for measure in register.all(Measure.self) {
            if let number = measure.listNumber { numbers[number, default: []].append(measure.id) }
            if let number = measure.origin?.number {
                printed[number, default: []].append(measure.id)
            }
            titles[ListWord.folded(measure.title), default: []].append(measure.id)
        }
    }

    /// Those that a list has called by the number before, else those that an edition calls so; of
    /// several, those with the title.
    func called(number: String, title: String) -> [ID<Measure>] {
        let found = numbers[number] ?? printed[number] ?? []
        if found.count < 2 { return found }
        let both = found.filter { called(title: title).contains($0) }
        return both.isEmpty ? found : both
    }

    func called(title: String) -> [ID<Measure>] {
        titles[ListWord.folded(title)] ?? []
    }
}
