import Concept
import Register

extension Chapter {
    /// The heading with the chapter's printed number: "1 Ausgangslage"; the heading alone where it
    /// has none.
    package var numberedHeading: String {
        number.isEmpty ? heading : "\(number) \(heading)"
    }
}
