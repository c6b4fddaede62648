import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Web

/// The limits of the server's connections: how many, how long they may wait, how large a head may
/// be.
///
/// They keep a few slow or greedy clients from locking out everybody else.
struct Connections {
    /// How long a connection may take for its head and its body.
    var limits = ConnectionLimits()
    /// How many sockets and files the process may have open at once.
    var descriptors = Self.descriptorsOfProcess()

    /// How many connections are open at once, from 8 to 1,000; others wait in the system's queue.
    ///
    /// At most 128 descriptors are kept back for the town's file, for pipes and for writing files.
    var most: Int { max(8, min(1000, descriptors - min(128, descriptors / 2))) }

    /// The longest header field in bytes; an address with every filter set takes a tenth of it.
    private static let longestField = 8 << 10
    /// The largest number of header fields.
    private static let mostFields = 100

    /// HTTP/1.1 with these limits.
    var server: HTTPServerBuilder {
        let limits = limits
        return .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionClock(limits)],
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: Self.longestField,
                    maxHeaderListSize: 4 * Self.longestField,
                    maxHeaderFieldCount: Self.mostFields
                )
            )
        )
    }

    /// Where the server listens, and how many connections it accepts.
    func configuration(host: String, port: Int, logger: Logger) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: .hostname(host, port: port),
            serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(most, logger: logger)
        )
    }

    /// The limit of the process; 256 if the system does not tell.
    private static func descriptorsOfProcess() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 256
        }
        return Int(clamping: limit.rlim_cur)
    }
}
