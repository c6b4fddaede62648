import Crypto
import Foundation
import Journal

/// The browser in which somebody signs in, as far as it says who it is.
package struct AskingBrowser: Sendable {
    /// From where it asks, for the limits.
    let source: String
    /// What its cookie holds since it began: a token of ours, or that of a session that ends when another
    /// begins.
    let tie: String
    /// The token by which an account knows it again.
    let device: String?

    /// A browser without a device token is not a known one.
    package init(source: String, tie: String, device: String? = nil) {
        self.source = source
        self.tie = tie
        self.device = device
    }

    /// What a ticket or a code is bound to.
    var tieDigest: String { hex(SHA256.hash(data: Data(tie.utf8))) }
}
