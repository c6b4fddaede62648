import Concept
import Register

/// The measures of a town, to be found by the numbers and titles that a list may use.
///
/// Built once per import, so that each row is a look-up and not a walk through all measures.
struct KnownMeasures {
    /// By the number of an office's list, which several measures may have.
    private var numbers: [String: [ID<Measure>]] = [:]
    /// By the number that an edition of the concept prints.
    private var printed: [String: [ID<Measure>]] = [:]
    /// By folded title.
    private var folded: [String: [ID<Measure>]] = [:]
    /// The titles as they are shown.
    private var titles: [ID<Measure>: String] = [:]
    /// By number and folded title together.
    private var both: [Both: [ID<Measure>]] = [:]

    /// A number with a folded title.
    private struct Both: Hashable {
        let number: String
        let title: String
    }

    /// Takes in all measures; a printed number counts only where no list uses the same number.
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

    /// The measures to which lists gave this number; where there are none, those of an edition.
    func called(number: String) -> [ID<Measure>] {
        numbers[number] ?? printed[number] ?? []
    }

    /// The measures with this folded title.
    func called(title: String) -> [ID<Measure>] {
        folded[title] ?? []
    }

    /// The measures that have both the number and the folded title.
    func called(number: String, title: String) -> [ID<Measure>] {
        both[Both(number: number, title: title)] ?? []
    }

    /// The title as it is shown; empty for a measure that the town does not have.
    func title(_ id: ID<Measure>) -> String {
        titles[id] ?? ""
    }
}
