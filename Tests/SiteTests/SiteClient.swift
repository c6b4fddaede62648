import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What was answered, its body whole.
struct SiteAnswer: Sendable {
    let head: HTTPResponse
    let body: ByteBuffer

    var status: HTTPResponse.Status { head.status }
    var headers: HTTPFields { head.headerFields }
}

/// Asks what answers requests, without a socket.
enum SiteClient {
    /// A server hands a body on in pieces as they come.
    private static let pieceSize = 32 * 1024

    static func answer(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:],
        body: ByteBuffer? = nil,
        host: String = "localhost",
        length: Int? = nil,
        by respond: (Request) async throws -> Response
    ) async throws -> SiteAnswer {
        var fields = headers
        // A client tells the length of what it sends; some tests say something else.
        if let length = length ?? body?.readableBytes { fields[.contentLength] = String(length) }
        let request = Request(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: host,
                path: path,
                headerFields: fields
            ),
            body: RequestBody(asyncSequence: pieces(of: body ?? ByteBuffer()))
        )
        let response = try await respond(request)
        let writer = BodyWriter()
        try await response.body.write(writer)
        return SiteAnswer(head: response.head, body: writer.written.withLock { $0 })
    }

    private static func pieces(of body: ByteBuffer) -> AsyncStream<ByteBuffer> {
        var rest = body
        return AsyncStream { source in
            while let piece = rest.readSlice(length: min(pieceSize, rest.readableBytes)),
                piece.readableBytes > 0
            {
                source.yield(piece)
            }
            source.finish()
        }
    }

    private final class BodyWriter: ResponseBodyWriter {
        let written = Mutex(ByteBuffer())

        func write(_ buffer: ByteBuffer) {
            written.withLock { written in
                var piece = buffer
                written.writeBuffer(&piece)
            }
        }

        func finish(_ trailingHeaders: HTTPFields?) {}
    }
}
