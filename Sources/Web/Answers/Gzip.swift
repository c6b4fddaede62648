import CZlib

/// Compresses pages with gzip, and expands them for clients that do not take it.
///
/// The result depends on the bytes alone, so it can be compared and kept.
///
/// - Source: RFC 1952.
package enum Gzip {
    /// zlib's `windowBits`: a window of 2^15 bytes, plus 16 for gzip's header and trailer.
    private static let window: Int32 = 15 + 16
    /// The compression level; higher ones hardly make pages smaller.
    private static let level: Int32 = 6

    /// Returns the bytes as a gzip stream.
    ///
    /// Works in one step, because pages fit in memory; it stops the program if zlib cannot be used.
    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // zlib keeps the address of the stream: it is the same from beginning to end.
        return withUnsafeMutablePointer(to: &stream) { stream in
            let begun = deflateInit2_(
                stream,
                level,
                Z_DEFLATED,
                window,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            )
            precondition(begun == Z_OK, "zlib \(ZLIB_VERSION) does not begin: \(begun)")
            defer { deflateEnd(stream) }
            let room = Int(deflateBound(stream, UInt(bytes.count)))
            return run(stream, bytes, room: room) { deflate($0, Z_FINISH) }
        }
    }

    /// Returns the bytes that `compress` was given; `size` is their exact count.
    static func expand(_ bytes: [UInt8], size: Int) -> [UInt8] {
        var stream = z_stream()
        return withUnsafeMutablePointer(to: &stream) { stream in
            let begun = inflateInit2_(
                stream,
                window,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            )
            precondition(begun == Z_OK, "zlib \(ZLIB_VERSION) does not begin: \(begun)")
            defer { inflateEnd(stream) }
            return run(stream, bytes, room: size) { inflate($0, Z_FINISH) }
        }
    }

    /// Runs zlib once over all bytes; `room` is at least the size of the result.
    private static func run(
        _ stream: UnsafeMutablePointer<z_stream>,
        _ bytes: [UInt8],
        room: Int,
        _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> [UInt8] {
        var source = bytes
        return source.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: room) { target, count in
                stream.pointee.next_in = source.baseAddress
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(room)
                let ended = step(stream)
                precondition(ended == Z_STREAM_END, "zlib did not come to the end: \(ended)")
                count = Int(stream.pointee.total_out)
            }
        }
    }
}
