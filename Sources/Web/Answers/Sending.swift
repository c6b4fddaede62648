import Crypto
package import HTTPTypes
import Journal
package import NIOCore

/// The body of an answer with its headers, kept compressed, as most browsers take it.
package struct Sending: Sendable {
    /// The gzip form, ready to send.
    package let compressed: Form
    /// The number of bytes before compression.
    private let size: Int
    private let mediaType: String
    private let isForever: Bool

    /// The bytes as they are sent, with the headers that describe them.
    package struct Form: Sendable {
        package let bytes: ByteBuffer
        /// The value of `ETag`: the first 12 bytes of the SHA-256 of the bytes, in quotation marks.
        package let etag: String
        /// All headers of an answer with status 200, made once because the answer is sent many
        /// times.
        package let headers: HTTPFields
    }

    /// `isForever` is for files whose address contains their digest: browsers may keep them for a
    /// year.
    package init(_ bytes: [UInt8], mediaType: String, isForever: Bool = false) {
        compressed = Form(Gzip.compress(bytes), mediaType, isForever, encoding: "gzip")
        size = bytes.count
        self.mediaType = mediaType
        self.isForever = isForever
    }

    /// The uncompressed form, for clients that do not take gzip; computed on each call.
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
