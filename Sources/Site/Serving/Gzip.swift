import CZlib

/// gzip, as pages are kept and sent.
///
/// The same bytes give the same bytes.
enum Gzip {
    /// zlib's windows of 15 bits; 16 more ask for gzip's head and foot.
    private static let window: Int32 = 15 + 16
    /// Beyond level 6 pages hardly get smaller.
    private static let level: Int32 = 6

    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            window,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(begun == Z_OK, "zlib \(ZLIB_VERSION) does not begin: \(begun)")
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var source = bytes
        return source.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: room) { target, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                let ended = deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "zlib has too little room: \(ended)")
                count = Int(stream.total_out)
            }
        }
    }

    /// What `compress` was given, which had `size` bytes.
    static func expand(_ bytes: [UInt8], size: Int) -> [UInt8] {
        var stream = z_stream()
        let begun = inflateInit2_(
            &stream,
            window,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(begun == Z_OK, "zlib \(ZLIB_VERSION) does not begin: \(begun)")
        defer { inflateEnd(&stream) }
        var source = bytes
        return source.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: size) { target, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(size)
                let ended = inflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "our own bytes do not expand: \(ended)")
                count = Int(stream.total_out)
            }
        }
    }
}
