/// Text that somebody else wrote.
///
/// Swift compares texts in one normal form, for which it sorts the marks over each letter: a letter
/// with ten thousand marks takes a hundred million steps, wherever it is compared, looked up or split.
/// So such a letter is taken apart where text comes in, and what searches in text goes by its bytes.
extension String {
    /// The text of some bytes, in which no letter has more than thirty marks.
    ///
    /// No script needs more. Between further ones stands the sign that keeps marks apart; what is no
    /// UTF-8 is repaired.
    ///
    /// - Source: UAX #15, 13 (Stream-Safe Text Format).
    package init(foreign bytes: some Collection<UInt8>) {
        self = String(decoding: bytes, as: UTF8.self).withoutHeapsOfMarks
    }

    /// The same text, in which no letter has more than thirty marks.
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

    private static let mostMarks = 30

    private var hasHeapOfMarks: Bool {
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > Self.mostMarks { return true }
        }
        return false
    }

    /// The text with one sign at the end of each line: browsers send two.
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
    /// The pieces between signs of ASCII, as many as `most`; the last one is the whole rest.
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

    /// The text without space at its ends.
    package var withoutSpaceAround: Substring {
        var rest = Substring(self).unicodeScalars
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return Substring(rest)
    }

    /// Whether it begins with these bytes.
    package func beginsWith(_ text: String) -> Bool { utf8.starts(with: text.utf8) }

    /// The beginning of it, counted in scalars.
    package func beginning(_ length: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(length)))
    }

    /// Whether it holds nothing but ASCII.
    package var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Unicode.Scalar {
    /// Whether it stands over or under the letter before it, and is sorted among its like.
    fileprivate var isMark: Bool {
        value >= 0x300 && properties.canonicalCombiningClass != .notReordered
    }
}
