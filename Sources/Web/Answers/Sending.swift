import Crypto
package import HTTPTypes
import Journal
package import NIOCore

/// The bytes of an answer, kept the way most browsers take them.
package struct Sending: Sendable {
    package let compressed: Form
    /// How long the bytes are when expanded.
    private let size: Int
    private let mediaType: String
    private let isForever: Bool

    /// The bytes as they go out, and what is said of them.
    package struct Form: Sendable {
        package let bytes: ByteBuffer
        /// The hash of the bytes.
        package let etag: String
        /// All fields of an answer that was found; made once, for they go out thousands of times.
        package let headers: HTTPFields
    }

    /// `isForever` where the address changes with the bytes.
    package init(_ bytes: [UInt8], mediaType: String, isForever: Bool = false) {
        compressed = Form(Gzip.compress(bytes), mediaType, isForever, encoding: "gzip")
        size = bytes.count
        self.mediaType = mediaType
        self.isForever = isForever
    }

    /// The bytes for one who does not take gzip.
    package func expanded() -> Form {
        let bytes = Gzip.expand(Array(compressed.bytes.readableBytesView), size: size)
        return Form(bytes, mediaType, isForever, encoding: nil)
    }
}

extension Sending.Form {
    fileprivate init(
        _ bytes: [UInt8],
        _ mediaType: String,
        _ isForever: Bool,
        encoding: String?
    ) {
        self.bytes = ByteBuffer(bytes: bytes)
        etag = "\"\(hex(SHA256.hash(data: bytes).prefix(12)))\""
        var headers = SecurityHeaders.all
        headers[.contentType] = mediaType
        headers[.vary] = "Accept-Encoding"
        headers[.cacheControl] = isForever ? "public, max-age=31536000, immutable" : "no-cache"
        headers[.eTag] = etag
        headers[.contentEncoding] = encoding
        headers[.contentLength] = String(bytes.count)
        self.headers = headers
    }
}
