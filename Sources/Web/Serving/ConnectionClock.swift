import HTTPTypes
package import NIOCore
package import NIOHTTPTypes

/// How long a connection may keep the server waiting before it is closed.
package struct ConnectionLimits: Hashable, Sendable {
    /// The time for the headers of a request, from the connection's start or its last answer.
    package var head = TimeAmount.seconds(10)
    /// The time for the body of a request, from the end of its headers.
    package var body = TimeAmount.seconds(30)
    /// The bytes per second a client must take at least, once the time for a body is over.
    package var leastBytesInSecond = 16 << 10
    /// The time that unfinished answers still get when the server shuts down.
    package var ending = TimeAmount.seconds(3)

    /// The limits of the running server; tests set shorter ones.
    package init() {}
}

/// Closes a connection that keeps the server waiting: idle, in the middle of a request, or not
/// reading.
///
/// Hummingbird's own timer restarts with each byte of a body and runs while a slow client still
/// reads. A client could hold a connection for good, and honest slow ones would be cut off. This
/// handler has a state per connection instead (`Phase`) and a time for each. While the program
/// makes an answer, no time runs.
package final class ConnectionClock: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private var phase = Phase.working
    private var timer: Scheduled<Void>?
    private var isReadingBody = false
    /// Requests whose answer has not been sent completely.
    private var unanswered = 0
    /// Answers that are made but not sent completely, and their bytes.
    private var leaving = 0
    private var leavingBytes = 0
    private var isEnding = false
    private var closesAfterAnswer = false
    /// Whether further requests on the connection are ignored.
    private var isLast = false

    /// What the connection waits for: headers, a body, our answer, the client's reading, the end.
    private enum Phase { case head, body, working, leaving, ending }

    /// One handler serves one connection.
    package init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    /// Begins to time a connection that was open before the handler was added.
    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { look(context, as: .head) }
    }

    package func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    /// Begins to time the first request.
    package func channelActive(context: ChannelHandlerContext) {
        look(context, as: .head)
        context.fireChannelActive()
    }

    /// Stops timing when the connection has ended.
    package func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    /// Follows the parts of requests, and refuses one whose body has no certain end.
    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isLast { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            unanswered += 1
            if head.codingFault != nil { return end(context, with: head) }
            isReadingBody = true
        case .body: break
        case .end: isReadingBody = false
        }
        look(context)
        context.fireChannelRead(data)
    }

    /// Passes a request on as the last of its connection, without body, because its body may hide
    /// another.
    private func end(_ context: ChannelHandlerContext, with head: HTTPRequest) {
        isLast = true
        var head = head
        head.headerFields[.connection] = "close"
        look(context)
        context.fireChannelRead(wrapInboundOut(.head(head)))
        context.fireChannelRead(wrapInboundOut(.end(nil)))
    }

    /// Follows the parts of answers; an answer counts as sent when its last byte has left.
    package func write(
        context: ChannelHandlerContext,
        data: NIOAny,
        promise: EventLoopPromise<Void>?
    ) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            if head.headerFields[.connection] == "close" { closesAfterAnswer = true }
            context.write(data, promise: promise)
        case .body(let bytes):
            leavingBytes += bytes.readableBytes
            context.write(data, promise: promise)
        case .end:
            leaving += 1
            look(context)
            let gone = promise ?? context.eventLoop.makePromise()
            let bound = NIOLoopBound(
                (handler: self, context: context),
                eventLoop: context.eventLoop
            )
            gone.futureResult.whenComplete { _ in bound.value.handler.answered(bound.value.context)
            }
            context.write(data, promise: gone)
        }
    }

    /// Notes a sent answer, and ends the connection if the answer said so.
    private func answered(_ context: ChannelHandlerContext) {
        unanswered -= 1
        leaving -= 1
        if leaving == 0 {
            leavingBytes = 0
            if closesAfterAnswer {
                // Closing at once would lose the answer for a client that is still sending.
                isLast = true
                isEnding = true
                context.close(mode: .output, promise: nil)
                return look(context, as: .ending)
            }
        }
        look(context)
    }

    /// When the server shuts down, gives the connection a last short time.
    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isEnding = true
            look(context, as: .ending)
        }
        context.fireUserInboundEventTriggered(event)
    }

    // MARK: - The clock

    /// Works out the state of the connection and starts its timer if the state has changed.
    private func look(_ context: ChannelHandlerContext) {
        let next: Phase
        if isReadingBody {
            next = .body
        } else if leaving > 0 {
            next = .leaving
        } else {
            next = unanswered > 0 ? .working : .head
        }
        // A second request during the first answer gives its client no extra time.
        if next != phase, !isEnding { look(context, as: next) }
    }

    /// Starts the timer for a state; the connection is closed when it runs out.
    private func look(_ context: ChannelHandlerContext, as phase: Phase) {
        self.phase = phase
        timer?.cancel()
        timer = nil
        guard let patience = patience(phase) else { return }
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
            context.close(promise: nil)
        }
    }

    /// The time a state may last; `nil` while the program itself is working.
    private func patience(_ phase: Phase) -> TimeAmount? {
        switch phase {
        case .head: limits.head
        case .body: limits.body
        case .working: nil
        case .leaving:
            limits.body + .seconds(Int64(leavingBytes / limits.leastBytesInSecond))
        case .ending: limits.ending
        }
    }
}

@available(*, unavailable)
extension ConnectionClock: Sendable {}
