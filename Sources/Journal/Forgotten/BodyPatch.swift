import Concept
import Foundation
import Register

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
        var stayed = commonPairs(oldWords, newWords)[...]
        var made = Pieces()
        for (index, word) in newWords.enumerated() {
            if let pair = stayed.first, pair.new == index {
                made.keep(oldWords[pair.old].startIndex..<oldWords[pair.old].endIndex)
                stayed.removeFirst()
            } else {
                made.write(word)
            }
        }
        pieces = made.finished()
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
        var starts: [Int] = []
        var end = 0
        for piece in pieces {
            starts.append(end)
            end += piece.count
        }
        var made = Pieces()
        for piece in next.pieces {
            switch piece {
            case .kept(let range): take(range.clamped(to: 0..<end), starts, into: &made)
            case .written(let bytes): made.write(bytes)
            }
        }
        var both = BodyPatch()
        both.pieces = made.finished()
        return both
    }

    /// Adds the pieces that a part of the later body consists of; `starts` is where each begins.
    private func take(_ range: Range<Int>, _ starts: [Int], into made: inout Pieces) {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var index = max(0, low - 1)
        while index < starts.count, starts[index] < range.upperBound {
            let start = starts[index]
            let common = range.clamped(to: start..<(start + pieces[index].count))
            switch pieces[index] {
            case .kept(let kept):
                let first = kept.lowerBound + common.lowerBound - start
                made.keep(first..<(first + common.count))
            case .written(let bytes):
                made.write(bytes[(common.lowerBound - start)..<(common.upperBound - start)])
            }
            index += 1
        }
    }

    /// Pieces as they are added, joined where they belong together.
    private struct Pieces {
        private var done: [Piece] = []
        private var kept = 0..<0
        private var written: [UInt8] = []

        mutating func keep(_ range: Range<Int>) {
            if range.isEmpty { return }
            if !written.isEmpty || kept.upperBound != range.lowerBound { close() }
            kept = kept.isEmpty ? range : kept.lowerBound..<range.upperBound
        }

        mutating func write(_ bytes: some Sequence<UInt8>) {
            if !kept.isEmpty { close() }
            written += bytes
        }

        mutating func finished() -> [Piece] {
            close()
            return done
        }

        private mutating func close() {
            if !kept.isEmpty { done.append(.kept(kept)) }
            if !written.isEmpty { done.append(.written(written)) }
            kept = 0..<0
            written = []
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
