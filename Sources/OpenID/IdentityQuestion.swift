import CLibcurl
import Curl
import Foundation
import Journal

/// One HTTP request to an identity provider.
///
/// Redirects are not followed, so that a secret reaches only the address it was meant for.
struct IdentityQuestion: Sendable {
    /// The address to ask; http or https.
    let address: String
    var headers = ["Accept: application/json"]
    /// The body of a POST (`application/x-www-form-urlencoded`); `nil` makes the request a GET.
    var form: String?

    /// Seconds for the whole request, and for making the connection.
    private static let seconds = (whole: 10, connect: 5)
    /// At most 16 requests run at once, since each blocks a thread; 64 more may wait.
    private static let turns = Turns(16, longestQueue: 64)
    /// The longest answer that is read, in bytes.
    private static let byteLimit = 1 << 20

    /// A GET of this address; set `form` to post.
    init(_ address: String) { self.address = address }

    /// Sends the request and returns the body of an answer with status 200.
    ///
    /// - Throws: `IdentityFailure.unproven` if a posted form is answered with a 4xx other than 401;
    ///   `.away` for every other answer, if none came, or if too many requests wait already.
    func answer() async throws(IdentityFailure) -> Data {
        let came: Came?
        do {
            came = try await Self.turns.take { await ask() }
        } catch {
            throw .away("too many ask at once")
        }
        switch came {
        case nil: throw .away("libcurl")
        case .failure(let failure): throw .away("\(failure)")
        case .success((200, let bytes)): return Data(bytes)
        case .success((401, _)): throw .away("it does not know this program by its secret")
        case .success((let status, _)) where form != nil && 400..<500 ~= status:
            throw .unproven("the code was refused: \(status)")
        case .success((let status, _)): throw .away("\(status) from \(address)")
        }
    }

    private typealias Came = Result<(status: Int, bytes: [UInt8]), CurlFailure>

    private func ask() async -> Came? {
        await CurlTransfer.to(address, protocols: "http,https", seconds: Self.seconds) {
            transfer -> Came in
            transfer.set(CURLOPT_HTTPHEADER, headers)
            if let form { transfer.set(CURLOPT_COPYPOSTFIELDS, form) }
            transfer.receive(upTo: Self.byteLimit)
            if let failure = transfer.perform() { return .failure(failure) }
            return .success((transfer.status, transfer.received))
        }
    }
}
