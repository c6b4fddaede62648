internal import CLibcurl

/// Collects the bytes of an answer up to a limit.
final class CurlSink {
    /// All that was received so far, never more than the limit.
    private(set) var bytes: [UInt8] = []
    /// Whether more was sent than the limit allows; the transfer is broken off then.
    private(set) var isFull = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The reason for breaking off, for the log.
    var note: String { "the answer is longer than \(limit) bytes" }

    /// The callback that libcurl calls with each piece of the answer.
    ///
    /// Returning a number other than the size of the piece makes libcurl end the transfer.
    static let write: curl_write_callback = { buffer, size, count, pointer in
        guard let buffer, let pointer else { return 0 }
        let sink = Unmanaged<CurlSink>.fromOpaque(pointer).takeUnretainedValue()
        let piece = UnsafeRawBufferPointer(start: buffer, count: size * count)
        return sink.keep(piece) ? piece.count : 0
    }

    private func keep(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count + piece.count <= limit else {
            isFull = true
            return false
        }
        bytes.append(contentsOf: piece)
        return true
    }
}
