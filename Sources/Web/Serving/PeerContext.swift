package import Hummingbird
package import NIOCore

/// What handlers know of a request besides the request: the network address of its sender.
package struct PeerContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end of the connection, which may be a proxy; `nil` if the channel has none.
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
