import Foundation

/// How one body is made from an earlier one: pieces that are kept, by their place, and bytes that
/// are written between them.
///
/// It holds nothing of what it takes out but how long that was.
struct BodyPatch: Hashable, Sendable {
    private(set) var pieces: [Piece] = []

    enum Piece: Hashable, Sendable {
        case kept(Range<Int>)
        case written([UInt8])
    }

    /// Compares word by word: of a word that stays, nothing is written again.
    init(from old: Data, to new: Data) {
        let oldWords = Self.words(of: [UInt8](old))
        let newWords = Self.words(of: [UInt8](new))
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for step in newWords.difference(from: oldWords) {
            switch step {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var stayed = oldWords.indices.lazy.filter { !removed.contains($0) }.makeIterator()
        for (index, word) in newWords.enumerated() {
            if inserted.contains(index) {
                add(.written(Array(word)))
            } else if let place = stayed.next() {
                add(.kept(oldWords[place].startIndex..<oldWords[place].endIndex))
            }
        }
    }

    private init() {}

    /// The later body; `nil` where the earlier one is too short to be the one that was meant.
    func applied(to old: Data) -> Data? {
        let bytes = [UInt8](old)
        var new = Data()
        for piece in pieces {
            switch piece {
            case .kept(let range):
                guard range.upperBound <= bytes.count else { return nil }
                new.append(contentsOf: bytes[range])
            case .written(let written): new.append(contentsOf: written)
            }
        }
        return new
    }

    /// This patch and one that follows it, as one: what the second takes out of the first is gone.
    func followed(by next: BodyPatch) -> BodyPatch {
        var both = BodyPatch()
        for piece in next.pieces {
            switch piece {
            case .kept(let range): for part in part(range) { both.add(part) }
            case .written: both.add(piece)
            }
        }
        return both
    }

    /// The pieces of which a part of the later body is made.
    private func part(_ range: Range<Int>) -> [Piece] {
        var start = 0
        var found: [Piece] = []
        for piece in pieces {
            let common = range.clamped(to: start..<(start + piece.count))
            if !common.isEmpty {
                found.append(piece.part(common.lowerBound - start, common.count))
            }
            start += piece.count
        }
        return found
    }

    private mutating func add(_ piece: Piece) {
        switch (pieces.last, piece) {
        case (.kept(let last), .kept(let next)) where last.upperBound == next.lowerBound:
            pieces[pieces.count - 1] = .kept(last.lowerBound..<next.upperBound)
        case (.written(let last), .written(let next)):
            pieces[pieces.count - 1] = .written(last + next)
        default: pieces.append(piece)
        }
    }

    /// Runs of letters and digits, and each other byte by itself.
    private static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where !isOfWord(byte) {
            if start < index { words.append(bytes[start..<index]) }
            words.append(bytes[index...index])
            start = index + 1
        }
        if start < bytes.count { words.append(bytes[start...]) }
        return words
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 128...: true
        default: false
        }
    }
}

extension BodyPatch.Piece {
    fileprivate var count: Int {
        switch self {
        case .kept(let range): range.count
        case .written(let bytes): bytes.count
        }
    }

    fileprivate func part(_ offset: Int, _ count: Int) -> Self {
        switch self {
        case .kept(let range):
            .kept((range.lowerBound + offset)..<(range.lowerBound + offset + count))
        case .written(let bytes): .written(Array(bytes[offset..<(offset + count)]))
        }
    }
}

/// As text: `0+120,x5b2e2e5d,151+300` keeps 120 bytes, writes four, keeps 300.
extension BodyPatch: LosslessStringConvertible {
    var description: String {
        pieces.map { piece in
            switch piece {
            case .kept(let range): "\(range.lowerBound)+\(range.count)"
            case .written(let bytes): "x" + hex(bytes)
            }
        }.joined(separator: ",")
    }

    init?(_ text: String) {
        for word in text.split(separator: ",") {
            if word.hasPrefix("x") {
                guard let bytes = Self.bytes(word.dropFirst()) else { return nil }
                pieces.append(.written(bytes))
            } else {
                let numbers = word.split(separator: "+").compactMap { Int($0) }
                guard numbers.count == 2, numbers.allSatisfy({ (0...1 << 40).contains($0) })
                else { return nil }
                pieces.append(.kept(numbers[0]..<(numbers[0] + numbers[1])))
            }
        }
    }

    private static func bytes(_ digits: Substring) -> [UInt8]? {
        let digits = Array(digits)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(digits[index...(index + 1)]), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
