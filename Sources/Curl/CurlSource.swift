internal import CLibcurl

/// Hands the bytes to be sent to libcurl, piece by piece.
final class CurlSource {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether libcurl has taken all the bytes; they need not have arrived.
    var isTaken: Bool { place == bytes.count }

    /// The callback that libcurl calls for the next piece.
    ///
    /// Fills the buffer and returns how many bytes were written, 0 at the end.
    static let read: curl_read_callback = { buffer, size, count, pointer in
        guard let buffer, let pointer else { return 0 }
        let source = Unmanaged<CurlSource>.fromOpaque(pointer).takeUnretainedValue()
        return source.take(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    private func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes[place...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        place += piece.count
        return piece.count
    }
}
