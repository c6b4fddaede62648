import Concept
import Register

extension ReportFile {
    /// Its address, which names the bytes.
    package var path: String {
        RoutePlace(FileRoute.reportFile, "\(digest.prefix(24)).\(type.rawValue)").path
    }
}
