/// Text that somebody else wrote.
///
/// Swift compares texts in one normal form, for which it sorts the marks over each letter: a letter
/// with ten thousand marks takes a hundred million steps, wherever it is compared, looked up or split.
/// So such a letter is taken apart where text comes in, and what searches in text goes by its bytes.
extension String {
    /// Decodes bytes from outside, so that no letter has more than thirty combining marks.
    ///
    /// No script needs more. Longer runs of marks are split by U+034F, and invalid UTF-8 is
    /// repaired.
    ///
    /// - Source: UAX #15, 13 (Stream-Safe Text Format).
    package init(foreign bytes: some Collection<UInt8>) {
        self = String(decoding: bytes, as: UTF8.self).withoutHeapsOfMarks
    }

    /// The same text, with runs of more than thirty combining marks split by U+034F.
    package var withoutHeapsOfMarks: String {
        guard utf8.contains(where: { $0 >= 0x80 }), hasHeapOfMarks else { return self }
        var text = UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > Self.mostMarks {
                text.append("\u{034F}")
                marks = 1
            }
            text.append(scalar)
        }
        return String(text)
    }

    /// The most combining marks in a row, as in UAX #15.
    private static let mostMarks = 30

    private var hasHeapOfMarks: Bool {
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > Self.mostMarks { return true }
        }
        return false
    }

    /// The text with a single line feed at the end of each line: browsers send CR LF.
    package var withoutReturns: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isAfterReturn = false
        for byte in utf8 {
            if byte == UInt8(ascii: "\r") {
                bytes.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || !isAfterReturn {
                bytes.append(byte)
            }
            isAfterReturn = byte == UInt8(ascii: "\r")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension StringProtocol {
    /// The text split at an ASCII character, into at most `most` pieces; the last holds the rest.
    package func pieces(
        between sign: Unicode.Scalar,
        most: Int = .max,
        keepingEmpty: Bool = false
    ) -> [Substring] {
        Substring(self).utf8.split(
            separator: UInt8(ascii: sign),
            maxSplits: most - 1,
            omittingEmptySubsequences: !keepingEmpty
        ).map { Substring($0) }
    }

    /// The text without white space at both ends.
    package var withoutSpaceAround: Substring {
        var rest = Substring(self).unicodeScalars
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return Substring(rest)
    }

    /// Whether it begins with the same bytes as `text`; much faster than comparing characters.
    package func beginsWith(_ text: String) -> Bool { utf8.starts(with: text.utf8) }

    /// The first `length` Unicode scalars.
    package func beginning(_ length: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(length)))
    }

    /// Whether it is ASCII only; true for the empty text.
    package var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Unicode.Scalar {
    /// Whether it is a combining mark that normalization would sort.
    fileprivate var isMark: Bool {
        value >= 0x300 && properties.canonicalCombiningClass != .notReordered
    }
}
