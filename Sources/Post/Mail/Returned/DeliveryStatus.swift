/// The part of a report that a server writes for programs: a group of fields for each recipient.
///
/// - Source: RFC 3464, 2.1 to 2.3; RFC 6533, 3 (addresses with other letters).
struct DeliveryStatus: Sendable {
    static let sort = "delivery-status"
    static let types: Set = ["message/delivery-status", "message/global-delivery-status"]

    /// Of those recipients for whom the server gave up, and says so without doubt.
    let failures: [ReturnedMail.Failure]

    private static let saidLimit = 300
    /// More groups are not looked at: a letter of ours has one recipient.
    private static let mostGroups = 1000

    init(_ bytes: ArraySlice<UInt8>) {
        var groups: [[ArraySlice<UInt8>]] = [[]]
        for line in MailLines(bytes) {
            if !line.isBlank {
                groups[groups.count - 1].append(line)
            } else if groups.count == Self.mostGroups {
                break
            } else if groups.last?.isEmpty == false {
                groups.append([])
            }
        }
        failures = groups.compactMap { Self.failure(MailHead($0)) }
    }

    private static func failure(_ group: MailHead) -> ReturnedMail.Failure? {
        let actions = group["action"].map(word)
        let final = group["final-recipient"]
        guard final.count <= 1, Set(actions) == ["failed"] else { return nil }
        let recipients = (final + group["original-recipient"]).flatMap(addresses)
        let codes = group["status"].map(word)
        let said = codes + group["diagnostic-code"]
        guard !recipients.isEmpty, !codes.contains(where: { $0.hasPrefix("2") }) else { return nil }
        return ReturnedMail.Failure(
            recipients: recipients,
            said: text(said),
            isLasting: !codes.contains { $0.hasPrefix("4") }
        )
    }

    /// A value without a comment behind it.
    private static func word(_ value: String) -> String {
        let plain = value.utf8.prefix { $0 != UInt8(ascii: "(") }
        return String(decoding: Array(plain)[...].withoutSpace, as: UTF8.self).lowercased()
    }

    /// What a server says, on one line.
    static func text(_ pieces: [String]) -> String {
        let scalars = pieces.joined(separator: " ").unicodeScalars
            .map { $0.properties.generalCategory == .control ? " " : $0 }.prefix(saidLimit)
        var text = String.UnicodeScalarView()
        for scalar in scalars { text.append(scalar) }
        return String(text)
    }

    /// What address a field can mean: "rfc822; <Partner@Example.org>" is partner@example.org.
    ///
    /// Some servers leave what the letter's sender wrote in the signs of the way ("+2B" for a plus), some
    /// do not: both count.
    static func addresses(in field: String) -> [String] {
        let pieces = field.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 1)
        guard let last = pieces.last, !field.utf8.isEmpty else { return [] }
        let type = String(decoding: Array(pieces[0])[...].withoutSpace, as: UTF8.self).lowercased()
        guard pieces.count == 1 || ["rfc822", "utf-8"].contains(type) else { return [] }
        let bytes = Array(last)[...].withoutSpace
        let inner = bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).last
        let end = inner?.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? []
        let plain = end.filter { $0 != UInt8(ascii: "\"") }
        return [plain, unwritten(plain)].map { address in
            let rest = address.last == UInt8(ascii: ".") ? address.dropLast() : address[...]
            return String(decoding: rest, as: UTF8.self).lowercased()
        }.filter { $0.utf8.contains(UInt8(ascii: "@")) }
    }

    /// Signs that were written by their numbers: "+2B" (RFC 3461, 4) or "\x{2B}" (RFC 6533, 3).
    private static func unwritten(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+"), rest.count > 1, let value = number(rest.prefix(2)) {
                text.append(value)
                rest = rest.dropFirst(2)
            } else if byte == UInt8(ascii: "\\"), rest.starts(with: "x{".utf8),
                let end = rest.prefix(10).firstIndex(of: UInt8(ascii: "}")),
                let value = number(rest[(rest.startIndex + 2)..<end])
            {
                text.append(value)
                rest = rest[(end + 1)...]
            } else {
                text.append(byte)
            }
        }
        return text
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt8? {
        digits.hexadecimal.flatMap { $0 < 0x80 ? $0 : nil }
    }
}
