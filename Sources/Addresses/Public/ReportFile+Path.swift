import Concept
import Register

extension ReportFile {
    package static let root = "/dateien/"

    /// Its address, which names the bytes.
    package var path: String { "\(Self.root)\(digest.prefix(24)).\(type.rawValue)" }
}
