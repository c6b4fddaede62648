import Concept
import Register

/// The measures of a town by what a list may call them.
struct KnownMeasures {
    private var numbers: [String: [ID<Measure>]] = [:]
    private var printed: [String: [ID<Measure>]] = [:]
    private var folded: [String: [ID<Measure>]] = [:]
    private var titles: [ID<Measure>: String] = [:]
    private var both: [Both: [ID<Measure>]] = [:]

    private struct Both: Hashable {
        let number: String
        let title: String
    }

    init(_ register: Register) {
        for measure in register.all(Measure.self) {
            if let number = measure.listNumber { numbers[number, default: []].append(measure.id) }
            if let number = measure.origin?.number {
                printed[number, default: []].append(measure.id)
            }
            let title = ListWord.folded(measure.title)
            folded[title, default: []].append(measure.id)
            titles[measure.id] = measure.title
        }
        for (numbers, isNumbered) in [(numbers, true), (printed, false)] {
            for (number, ids) in numbers where isNumbered || self.numbers[number] == nil {
                for id in ids {
                    let title = ListWord.folded(titles[id] ?? "")
                    both[Both(number: number, title: title), default: []].append(id)
                }
            }
        }
    }

    /// Those that a list has called by the number before, else those that an edition calls so.
    func called(number: String) -> [ID<Measure>] {
        numbers[number] ?? printed[number] ?? []
    }

    /// Those that are called so, by the folded title.
    func called(title: String) -> [ID<Measure>] {
        folded[title] ?? []
    }

    /// Those that have both the number and the folded title.
    func called(number: String, title: String) -> [ID<Measure>] {
        both[Both(number: number, title: title)] ?? []
    }

    func title(_ id: ID<Measure>) -> String {
        titles[id] ?? ""
    }
}
