import Testing

/// A place where the project breaks one of its rules.
struct Finding: Hashable, CustomStringConvertible {
    let path: String
    /// From 1; `nil` where the whole file is meant.
    let line: Int?
    let fault: String

    init(_ path: String, line: Int? = nil, _ fault: String) {
        self.path = path
        self.line = line
        self.fault = fault
    }

    var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(fault)"
    }
}

/// Reports each finding as an issue of its own.
func expectNone(
    _ findings: [Finding],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for finding in findings {
        Issue.record(Comment(rawValue: finding.description), sourceLocation: sourceLocation)
    }
}
