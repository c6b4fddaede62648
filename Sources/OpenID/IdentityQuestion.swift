import CLibcurl
import Curl
import Foundation
import Journal

/// One question to a provider of identities.
///
/// It follows no redirects, so that a secret goes where it was meant to go.
struct IdentityQuestion: Sendable {
    let address: String
    var headers = ["Accept: application/json"]
    /// The fields of a form that is posted (`application/x-www-form-urlencoded`); without one the
    /// address is asked with GET.
    var form: String?

    private static let seconds = (whole: 10, connect: 5)
    /// So many are asked at once: each waits on a thread of its own.
    private static let turns = Turns(16, longestQueue: 64)
    private static let byteLimit = 1 << 20

    init(_ address: String) { self.address = address }

    /// What is answered with 200; a no of the provider is one, and everything else is no answer.
    ///
    /// - Throws: `IdentityFailure`.
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
