import HTTPTypes
package import NIOCore
package import NIOHTTPTypes

/// How long a connection may keep the server waiting.
package struct ConnectionLimits: Hashable, Sendable {
    /// From a connection's beginning, or its last answer, to the end of a head.
    package var head = TimeAmount.seconds(10)
    /// From a head to the end of the body.
    package var body = TimeAmount.seconds(30)
    /// What a reader has to take in a second, after as long as a body may take.
    package var leastBytesInSecond = 16 << 10
    /// So long what is half sent may go on when the server ends.
    package var ending = TimeAmount.seconds(3)

    package init() {}
}

/// Ends a connection that keeps the server waiting: idle, with half a head, half a body, or with an answer
/// that nobody takes.
///
/// Hummingbird has a clock of its own, which begins anew with each byte of a body and counts while a slow
/// reader still takes an answer; so it could be held for good, and would cut off honest readers. While we
/// make an answer, no clock runs.
package final class ConnectionClock: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private var phase = Phase.working
    private var timer: Scheduled<Void>?
    private var isReadingBody = false
    /// Requests of which not all of the answer has gone out.
    private var unanswered = 0
    /// Answers that are made, and have not gone out, with their bytes.
    private var leaving = 0
    private var leavingBytes = 0
    private var isEnding = false
    private var closesAfterAnswer = false
    /// Whether nothing more is taken from the connection.
    private var isLast = false

    private enum Phase { case head, body, working, leaving, ending }

    package init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { look(context, as: .head) }
    }

    package func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    package func channelActive(context: ChannelHandlerContext) {
        look(context, as: .head)
        context.fireChannelActive()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

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

    /// Hands on a request that may hide another one as the last of its connection, and nothing behind it.
    private func end(_ context: ChannelHandlerContext, with head: HTTPRequest) {
        isLast = true
        var head = head
        head.headerFields[.connection] = "close"
        look(context)
        context.fireChannelRead(wrapInboundOut(.head(head)))
        context.fireChannelRead(wrapInboundOut(.end(nil)))
    }

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

    private func answered(_ context: ChannelHandlerContext) {
        unanswered -= 1
        leaving -= 1
        if leaving == 0 {
            leavingBytes = 0
            if closesAfterAnswer {
                // At once would be too early: who still sends would never read the answer.
                isLast = true
                isEnding = true
                context.close(mode: .output, promise: nil)
                return look(context, as: .ending)
            }
        }
        look(context)
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isEnding = true
            look(context, as: .ending)
        }
        context.fireUserInboundEventTriggered(event)
    }

    // MARK: - The clock

    /// Sets the clock for what the connection is at, where that has changed.
    private func look(_ context: ChannelHandlerContext) {
        let next: Phase
        if isReadingBody {
            next = .body
        } else if leaving > 0 {
            next = .leaving
        } else {
            next = unanswered > 0 ? .working : .head
        }
        // A second request while the first is answered begins no new time for its reader.
        if next != phase, !isEnding { look(context, as: next) }
    }

    private func look(_ context: ChannelHandlerContext, as phase: Phase) {
        self.phase = phase
        timer?.cancel()
        timer = nil
        guard let patience = patience(phase) else { return }
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
            context.close(promise: nil)
        }
    }

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
