package import CLibcurl
import Dispatch

/// One network transfer by libcurl, on a connection that is used for nothing else.
///
/// Connections are not reused: one that is kept may be closed by the other side just as the next
/// transfer begins, which would look like a server that is down. Use a transfer inside `to` only:
/// set the options, call `perform` once, then read `status` and `received`.
package final class CurlTransfer {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>?] = []
    private var source: CurlSource?
    private var sink: CurlSink?

    /// The first error from setting an option; `perform` returns it instead of starting.
    private var first: CURLcode = CURLE_OK

    /// Initialises libcurl once for the process, before any thread uses it; `false` if that failed.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_SSL)) == CURLE_OK

    /// Prepares a transfer; `nil` if libcurl has no memory for it.
    ///
    /// `protocols` are separated by commas; an address with another one is refused. `seconds`
    /// limits the whole transfer, and the wait for a connection.
    private init?(_ address: String, _ protocols: String, _ seconds: (whole: Int, connect: Int)) {
        guard Self.isReady, let handle = curl_easy_init() else { return nil }
        self.handle = handle
        set(CURLOPT_URL, address)
        set(CURLOPT_PROTOCOLS_STR, protocols)
        // A proxy is never used for this machine itself; otherwise NO_PROXY in the environment
        // decides.
        if Self.isHere(address) { set(CURLOPT_NOPROXY, "*") }
        set(CURLOPT_CONNECTTIMEOUT, seconds.connect)
        set(CURLOPT_TIMEOUT, seconds.whole)
        set(CURLOPT_NOSIGNAL, 1)
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    /// Makes a transfer, lets `work` use it on a thread of its own, and returns the result.
    ///
    /// Returns `nil` if libcurl has no memory for a transfer. The limits of `seconds` are for the
    /// whole transfer and for making the connection. `protocols` are those that may be used, such
    /// as "http,https".
    package static func to<Value: Sendable>(
        _ address: String,
        protocols: String,
        seconds: (whole: Int, connect: Int),
        _ work: @escaping @Sendable (CurlTransfer) -> Value
    ) async -> Value? {
        // libcurl blocks while it transfers. A queue of its own has a thread of its own, so that
        // none of the threads that run Swift tasks is blocked.
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "miteinander.transfer").async {
                let transfer = CurlTransfer(address, protocols, seconds)
                continuation.resume(returning: transfer.map(work))
            }
        }
    }

    /// Whether the address leads to this machine itself.
    private static func isHere(_ address: String) -> Bool {
        ["127.0.0.1", "localhost", "[::1]"].contains { here in
            address.contains("://\(here):") || address.contains("://\(here)/")
                || address.hasSuffix("://\(here)")
        }
    }

    // MARK: - What is said before

    /// Sets an option that takes text; libcurl keeps a copy.
    package func set(_ option: CURLoption, _ text: String) {
        note(transfer_set_text(handle, option, text))
    }

    /// Sets an option that takes a number or a switch (0 or 1).
    package func set(_ option: CURLoption, _ number: Int) {
        note(transfer_set_number(handle, option, number))
    }

    /// Sets an option that takes a list, such as header lines or recipients.
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

    /// Remembers the first error, so that a transfer without all its options never starts.
    private func note(_ code: CURLcode) {
        if first == CURLE_OK { first = code }
    }

    /// Sets the bytes that are sent as the body.
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

    /// Keeps the answer for `received`, and breaks the transfer off after `limit` bytes.
    package func receive(upTo limit: Int) {
        let sink = CurlSink(limit: limit)
        self.sink = sink
        note(transfer_set_sink(handle, CurlSink.write, Unmanaged.passUnretained(sink).toOpaque()))
    }

    // MARK: - What came of it

    /// Runs the transfer and blocks until it ends; returns `nil` if it succeeded.
    ///
    /// An answer with an error status is a success here: look at `status`.
    package func perform() -> CurlFailure? {
        if first != CURLE_OK { return CurlFailure(code: first) }
        let code = withExtendedLifetime((source, sink)) { curl_easy_perform(handle) }
        if let sink, sink.isFull { return CurlFailure(code: code, note: sink.note) }
        return code == CURLE_OK ? nil : CurlFailure(code: code)
    }

    /// The status code of the server's last answer (HTTP or SMTP), 0 if there was none.
    package var status: Int {
        var number = 0
        transfer_get_number(handle, CURLINFO_RESPONSE_CODE, &number)
        return number
    }

    /// The body of the answer; empty unless `receive` was called before.
    package var received: [UInt8] { sink?.bytes ?? [] }
    /// Whether libcurl took all the bytes that were to be sent; an error after that leaves open
    /// whether they arrived.
    package var isSent: Bool { source?.isTaken ?? true }
}

/// Why a transfer failed, for the log.
package struct CurlFailure: Error, CustomStringConvertible {
    /// The error code of libcurl.
    package let code: CURLcode
    /// A better explanation than that of libcurl; `nil` where there is none.
    var note: String?
    /// One short phrase in English.
    package var description: String { note ?? String(cString: curl_easy_strerror(code)) }
}
