import Concept
import Register

extension Chapter {
    /// "1 Ausgangslage", or the heading alone.
    package var numberedHeading: String {
        number.isEmpty ? heading : "\(number) \(heading)"
    }
}
