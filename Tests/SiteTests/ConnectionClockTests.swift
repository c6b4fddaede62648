import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing
import Web

/// That no connection keeps the server waiting longer than it may.
@Suite struct ConnectionClockTests {
    private let channel: EmbeddedChannel
    private let get = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")

    init() throws {
        channel = EmbeddedChannel(handlers: [HalfClosing(), ConnectionClock(ConnectionLimits())])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func pass(_ seconds: Int64) {
        channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
    }

    private func receive(_ parts: HTTPRequestPart...) throws {
        for part in parts { try channel.writeInbound(part) }
    }

    private func answer(_ fields: HTTPFields = [:]) throws {
        try channel.writeOutbound(
            HTTPResponsePart.head(HTTPResponse(status: .ok, headerFields: fields))
        )
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func `the limits are those that are promised`() {
        let limits = ConnectionLimits()
        #expect(limits.head == .seconds(10))
        #expect(limits.body == .seconds(30))
        #expect(limits.ending == .seconds(3))
    }

    @Test func `who sends no whole head is cut after ten seconds`() {
        pass(9)
        #expect(channel.isActive)
        pass(1)
        #expect(!channel.isActive)
    }

    @Test func `who sends half a body is cut after thirty seconds, however small its pieces`()
        throws
    {
        try receive(.head(get))
        for _ in 0..<29 {
            pass(1)
            try receive(.body(ByteBuffer(string: "a")))
        }
        #expect(channel.isActive)
        pass(1)
        #expect(!channel.isActive)
    }

    @Test func `while we make an answer no clock runs, and then that of the next head`() throws {
        try receive(.head(get), .end(nil))
        pass(600)
        #expect(channel.isActive)
        try answer()
        pass(9)
        try receive(.head(get), .end(nil))
        pass(600)
        try answer()
        pass(9)
        #expect(channel.isActive)
        pass(1)
        #expect(!channel.isActive)
    }

    @Test func `an answer that says so ends the connection`() throws {
        try receive(.head(get))
        try answer([.connection: "close"])
        pass(2)
        #expect(channel.isActive, "who still sends can read the answer")
        pass(1)
        #expect(!channel.isActive)
    }

    @Test func `what may hide another request is the last one`() throws {
        var head = get
        let name = try #require(HTTPField.Name("Transfer-Encoding"))
        head.headerFields[name] = "gzip, chunked"
        try receive(.head(head), .body(ByteBuffer(string: "a")), .end(nil), .head(get), .end(nil))
        let first = try channel.readInbound(as: HTTPRequestPart.self)
        guard case .head(let last) = first else {
            Issue.record("no head came through")
            return
        }
        #expect(last.headerFields[.connection] == "close")
        #expect(try channel.readInbound(as: HTTPRequestPart.self) == .end(nil))
        #expect(try channel.readInbound(as: HTTPRequestPart.self) == nil)
    }

    @Test func `what is half sent when the server ends is cut three seconds later`() throws {
        try receive(.head(get), .body(ByteBuffer(string: "a")))
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        pass(2)
        #expect(channel.isActive)
        try receive(.body(ByteBuffer(string: "a")), .end(nil))
        pass(1)
        #expect(!channel.isActive)
    }
}

/// Lets only half of a channel be closed, as a socket does; one without a socket knows no halves.
private final class HalfClosing: ChannelOutboundHandler {
    typealias OutboundIn = HTTPResponsePart

    func close(
        context: ChannelHandlerContext,
        mode: CloseMode,
        promise: EventLoopPromise<Void>?
    ) {
        if mode == .output {
            promise?.succeed()
        } else {
            context.close(mode: mode, promise: promise)
        }
    }
}
