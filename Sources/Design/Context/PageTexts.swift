import Concept
import Register
import Synchronization

/// The translations that a page has looked up, so that each record is asked for once.
///
/// It belongs to one making of one page.
final class PageTexts: Sendable {
    private let known = Mutex<[Reference: TownWords]>([:])

    func words(of record: Reference, in language: String, _ register: PublicRegister) -> TownWords {
        known.withLock { known in
            if let words = known[record] { return words }
            let words = register.words(of: record, in: language)
            known[record] = words
            return words
        }
    }
}
