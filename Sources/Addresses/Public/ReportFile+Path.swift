import Concept
import Register

extension ReportFile {
    /// The path of the file, with the start of its digest, so the bytes at an address never change.
    package var path: String {
        RoutePlace(FileRoute.reportFile, "\(digest.prefix(24)).\(type.rawValue)").path
    }
}
