package import CExpat

/// Feeds bytes to the XML parser expat in portions of 64 KB.
///
/// The parser copies what it is given, so portions keep its memory small.
package enum ExpatFeed {
    /// Why the parser itself stopped; faults that its handlers find are theirs to keep.
    package enum Fault: Error {
        case malformed, outOfMemory
    }

    private static let portion = 1 << 16

    /// Feeds all bytes to the parser and calls `after` behind each portion.
    ///
    /// `after` gets `nil` if the portion was parsed. It must throw if it gets a fault or if a
    /// handler has stopped the parser; otherwise the next portion is fed.
    ///
    /// - Throws: what `after` throws.
    package static func feed<Failure: Error>(
        _ bytes: [UInt8],
        to parser: XML_Parser,
        after: (Fault?) throws(Failure) -> Void
    ) throws(Failure) {
        var place = 0
        repeat {
            let end = min(place + portion, bytes.count)
            try after(fault(of: bytes[place..<end], isLast: end == bytes.count, parser))
            place = end
        } while place < bytes.count
    }

    /// Parses one portion; `nil` if that went well.
    private static func fault(
        of bytes: ArraySlice<UInt8>,
        isLast: Bool,
        _ parser: XML_Parser
    ) -> Fault? {
        let isRead = bytes.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { signs in
                let count = Int32(truncatingIfNeeded: signs.count)
                return XML_Parse(parser, signs.baseAddress, count, isLast ? 1 : 0) == XML_STATUS_OK
            }
        }
        if isRead { return nil }
        return XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY ? .outOfMemory : .malformed
    }
}
