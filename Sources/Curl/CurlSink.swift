internal import CLibcurl

/// What has come so far.
final class CurlSink {
    private(set) var bytes: [UInt8] = []
    /// Whether more came than is kept.
    private(set) var isFull = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var note: String { "the answer is longer than \(limit) bytes" }

    /// What libcurl calls with each piece: another number than that of its bytes ends the transfer.
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
