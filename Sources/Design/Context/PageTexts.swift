import Concept
import Register
import Synchronization

/// Keeps the translations that a page has looked up, so that each record is looked up once.
///
/// One instance belongs to one rendering of one page.
final class PageTexts: Sendable {
    private let known = Mutex<[Reference: TownWords]>([:])

    /// The public translation of a record into a language; empty where there is none.
    func words(of record: Reference, in language: String, _ register: PublicRegister) -> TownWords {
        known.withLock { known in
            if let words = known[record] { return words }
            let words = register.words(of: record, in: language)
            known[record] = words
            return words
        }
    }
}
