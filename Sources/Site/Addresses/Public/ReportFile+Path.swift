import Register

extension ReportFile {
    static let root = "/dateien/"

    /// Its address, which names the bytes.
    var path: String { "\(Self.root)\(digest.prefix(24)).\(type.rawValue)" }
}
