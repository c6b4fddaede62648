package import CExpat

/// Hands bytes to expat in portions, since the parser keeps a copy of what it is given.
package enum ExpatFeed {
    /// Why a parser stopped, apart from what its listeners found.
    package enum Fault: Error {
        case malformed, outOfMemory
    }

    private static let portion = 1 << 16

    /// `after` is called behind each portion.
    ///
    /// - Throws: what `after` throws, and what it makes of a `Fault` of the parser.
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
