/// What a mail server sends back when a letter did not arrive.
///
/// - Source: RFC 3464, 2.3 (fields of a delivery status), 2 (the parts of a report).
package struct ReturnedMail: Hashable, Sendable {
    /// Of the letters that the report names; one of them is what came back.
    let messageIDs: [String]
    /// What the server says, with its code: "5.1.1 smtp; 550 no such user".
    package let said: String

    /// More of a letter is not read; a report repeats all of it.
    package static let limit = 10_000_000
    private static let saidLimit = 300

    /// `nil` where it is no report, or of a letter that is only late.
    package init?(_ bytes: [UInt8]) {
        var isReport = false
        var isFailed = false
        var ids: [String] = []
        var status: [String] = []
        for (name, value) in Self.fields(bytes) {
            switch name {
            case "content-type":
                isReport = isReport || value.lowercased().contains("multipart/report")
            case "action": isFailed = isFailed || value.lowercased().hasPrefix("failed")
            case "status", "diagnostic-code": status.append(value)
            case "message-id": ids.append(value.filter { !"<> ".contains($0) })
            default: break
            }
        }
        guard isReport, isFailed, !ids.isEmpty else { return nil }
        messageIDs = ids
        said = String(status.joined(separator: " ").prefix(Self.saidLimit))
    }

    /// All lines that are like a field of a head, in whatever part; with what is folded.
    private static func fields(_ bytes: [UInt8]) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        ) {
            if line.first == " " || line.first == "\t", !fields.isEmpty {
                fields[fields.count - 1].value += " " + line.drop { $0 == " " || $0 == "\t" }
            } else if let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                fields.append((line[..<colon].lowercased(), String(value)))
            }
        }
        return fields
    }
}
