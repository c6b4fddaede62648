package import CLibcurl
import Dispatch

/// One transfer of libcurl: on a connection of its own, which ends with it.
///
/// A connection that is kept for the next transfer may end just as that begins, and the other side
/// would seem to be away.
package final class CurlTransfer {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>?] = []
    private var source: CurlSource?
    private var sink: CurlSink?

    /// The first option that libcurl did not take.
    private var first: CURLcode = CURLE_OK

    /// libcurl wants to be told once before two threads use it.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_SSL)) == CURLE_OK

    /// An address may begin with one of the `protocols`, which commas divide.
    ///
    /// After `seconds` the whole transfer ends, and the wait for a connection.
    private init?(_ address: String, _ protocols: String, _ seconds: (whole: Int, connect: Int)) {
        guard Self.isReady, let handle = curl_easy_init() else { return nil }
        self.handle = handle
        set(CURLOPT_URL, address)
        set(CURLOPT_PROTOCOLS_STR, protocols)
        // Else what the environment says (NO_PROXY) holds.
        if Self.isHere(address) { set(CURLOPT_NOPROXY, "*") }
        set(CURLOPT_CONNECTTIMEOUT, seconds.connect)
        set(CURLOPT_TIMEOUT, seconds.whole)
        set(CURLOPT_NOSIGNAL, 1)
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    /// What `work` makes of a new transfer; `nil` where libcurl has no memory for one.
    package static func to<Value: Sendable>(
        _ address: String,
        protocols: String,
        seconds: (whole: Int, connect: Int),
        _ work: @escaping @Sendable (CurlTransfer) -> Value
    ) async -> Value? {
        // libcurl waits while it transfers: on a queue of its own, which has a thread of its own and
        // never one of the tasks'.
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "miteinander.transfer").async {
                let transfer = CurlTransfer(address, protocols, seconds)
                continuation.resume(returning: transfer.map(work))
            }
        }
    }

    /// Whether an address is one of this machine.
    private static func isHere(_ address: String) -> Bool {
        ["127.0.0.1", "localhost", "[::1]"].contains { here in
            address.contains("://\(here):") || address.contains("://\(here)/")
                || address.hasSuffix("://\(here)")
        }
    }

    // MARK: - What is said before

    package func set(_ option: CURLoption, _ text: String) {
        note(transfer_set_text(handle, option, text))
    }

    package func set(_ option: CURLoption, _ number: Int) {
        note(transfer_set_number(handle, option, number))
    }

    package func set(_ option: CURLoption, _ lines: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                note(CURLE_OUT_OF_MEMORY)
                break
            }
            list = longer
        }
        lists.append(list)
        note(transfer_set_list(handle, option, list))
    }

    /// A transfer that could not be told all is not begun.
    private func note(_ code: CURLcode) {
        if first == CURLE_OK { first = code }
    }

    /// What is sent.
    package func send(_ bytes: [UInt8]) {
        let source = CurlSource(bytes)
        self.source = source
        note(
            transfer_set_source(
                handle,
                CurlSource.read,
                Unmanaged.passUnretained(source).toOpaque()
            )
        )
    }

    /// Keeps what comes, and breaks off after `limit` bytes.
    package func receive(upTo limit: Int) {
        let sink = CurlSink(limit: limit)
        self.sink = sink
        note(transfer_set_sink(handle, CurlSink.write, Unmanaged.passUnretained(sink).toOpaque()))
    }

    // MARK: - What came of it

    /// What went wrong in libcurl's words; `nil` where nothing did.
    package func perform() -> CurlFailure? {
        if first != CURLE_OK { return CurlFailure(code: first) }
        let code = withExtendedLifetime((source, sink)) { curl_easy_perform(handle) }
        if let sink, sink.isFull { return CurlFailure(code: code, note: sink.note) }
        return code == CURLE_OK ? nil : CurlFailure(code: code)
    }

    /// The last answer of the server, 0 without one.
    package var status: Int {
        var number = 0
        transfer_get_number(handle, CURLINFO_RESPONSE_CODE, &number)
        return number
    }

    package var received: [UInt8] { sink?.bytes ?? [] }
    /// Whether all was taken that was to be sent: what breaks after that may have arrived.
    package var isSent: Bool { source?.isTaken ?? true }
}

package struct CurlFailure: Error, CustomStringConvertible {
    package let code: CURLcode
    /// What we know better than libcurl.
    var note: String?
    package var description: String { note ?? String(cString: curl_easy_strerror(code)) }
}
