import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Web

/// What the server allows its connections: how many there are, how long they may wait, how long a head is.
struct Connections {
    var limits = ConnectionLimits()
    /// What the program may have open at once, sockets and files.
    var descriptors = Self.descriptorsOfProcess()

    /// So many are open at once; the next ones wait in the system's queue.
    ///
    /// Some descriptors are left for the file of the town, for pipes and for what is written.
    var most: Int { max(8, min(1000, descriptors - min(128, descriptors / 2))) }

    /// A link with everything that can be chosen has a tenth of this.
    private static let longestField = 8 << 10
    private static let mostFields = 100

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

    func configuration(host: String, port: Int, logger: Logger) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: .hostname(host, port: port),
            serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(most, logger: logger)
        )
    }

    private static func descriptorsOfProcess() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 256
        }
        return Int(clamping: limit.rlim_cur)
    }
}
