import Crypto
import Journal
import NIOCore

/// The bytes of an answer, kept the way most browsers take them.
struct Sending: Sendable {
    let compressed: ByteBuffer
    /// How long the bytes are when expanded.
    let size: Int
    let mediaType: String
    /// The hash of the bytes as sent compressed.
    let etag: String

    init(_ bytes: [UInt8], mediaType: String) {
        let compressed = Gzip.compress(bytes)
        self.compressed = ByteBuffer(bytes: compressed)
        size = bytes.count
        self.mediaType = mediaType
        etag = Sending.etag(compressed)
    }

    /// The bytes for one who does not take gzip, and their hash.
    func expanded() -> (bytes: ByteBuffer, etag: String) {
        let bytes = Gzip.expand(Array(compressed.readableBytesView), size: size)
        return (ByteBuffer(bytes: bytes), Sending.etag(bytes))
    }

    private static func etag(_ bytes: [UInt8]) -> String {
        "\"\(hex(SHA256.hash(data: bytes).prefix(12)))\""
    }
}
