import Register

/// The measures of a town by what a list may call them.
struct KnownMeasures {
    private var numbers: [String: [ID<Measure>]] = [:]
    private var printed: [String: [ID<Measure>]] = [:]
    private var folded: [String: [ID<Measure>]] = [:]
    private var titles: [ID<Measure>: String] = [:]

    init(_ register: Register) {
        for measure in register.all(Measure.self) {
            if let number = measure.listNumber { numbers[number, default: []].append(measure.id) }
            if let number = measure.origin?.number {
                printed[number, default: []].append(measure.id)
            }
            folded[ListWord.folded(measure.title), default: []].append(measure.id)
            titles[measure.id] = measure.title
        }
    }

    /// Those that a list has called by the number before, else those that an edition calls so.
    func called(number: String) -> [ID<Measure>] {
        numbers[number] ?? printed[number] ?? []
    }

    func called(title: String) -> [ID<Measure>] {
        folded[ListWord.folded(title)] ?? []
    }

    func title(_ id: ID<Measure>) -> String {
        titles[id] ?? ""
    }
}
