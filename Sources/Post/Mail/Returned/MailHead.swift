/// The lines of a mail, without what ends them.
struct MailLines: Sequence, IteratorProtocol {
    /// What was not read yet.
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let line = rest[rest.startIndex..<end]
        rest = rest[Swift.min(end + 1, rest.endIndex)...]
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}

extension ArraySlice<UInt8> {
    /// Whether there is nothing but space and tabs.
    var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    var isFolded: Bool { first == 0x20 || first == 0x09 }

    /// The number that one or two hexadecimal digits are.
    var hexadecimal: UInt8? {
        guard (1...2).contains(count), allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
        else {
            return nil
        }
        return UInt8(String(decoding: self, as: UTF8.self), radix: 16)
    }

    var withoutSpace: ArraySlice<UInt8> {
        var rest = self
        while let byte = rest.first, byte <= 0x20 { rest.removeFirst() }
        while let byte = rest.last, byte <= 0x20 { rest.removeLast() }
        return rest
    }
}

/// The fields of a head, with what was folded put together again.
///
/// - Source: RFC 5322, 2.2 and 2.2.3.
struct MailHead: Sendable {
    private var fields: [(name: String, value: [UInt8])] = []

    /// Lines that are no field are left out, with what is folded behind them.
    init(_ lines: some Sequence<ArraySlice<UInt8>>) {
        var isInField = false
        for line in lines {
            if line.isFolded {
                guard isInField else { continue }
                fields[fields.count - 1].value += [0x20] + line.withoutSpace
                continue
            }
            isInField = false
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = line[..<colon].withoutSpace
            guard !name.isEmpty, name.allSatisfy({ (33...126).contains($0) }) else { continue }
            fields.append(
                (
                    String(decoding: name, as: UTF8.self).lowercased(),
                    Array(line[(colon + 1)...].withoutSpace)
                )
            )
            isInField = true
        }
    }

    /// The head that stands before the first blank line, and what comes after it.
    static func read(_ bytes: ArraySlice<UInt8>) -> (head: MailHead, rest: ArraySlice<UInt8>) {
        var lines = MailLines(bytes)
        var own: [ArraySlice<UInt8>] = []
        while let line = lines.next(), !line.isEmpty { own.append(line) }
        return (MailHead(own), lines.rest)
    }

    /// The values of a field, named in small letters, in their order.
    subscript(name: String) -> [String] {
        fields.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// The numbers of messages that a field holds in brackets; without brackets the whole field is one.
    func messageIDs(_ name: String) -> [String] {
        self[name].flatMap { value in
            let pieces = value.utf8.split(separator: UInt8(ascii: ">"))
            let isBare = !value.utf8.contains(UInt8(ascii: "<"))
            return pieces.compactMap { piece -> String? in
                guard let start = isBare ? piece.startIndex : after(UInt8(ascii: "<"), in: piece)
                else { return nil }
                let id = piece[start...].filter { $0 > 0x20 }
                return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
            }
        }
    }

    private func after(_ byte: UInt8, in piece: Substring.UTF8View) -> String.Index? {
        piece.lastIndex(of: byte).map { piece.index(after: $0) }
    }
}
