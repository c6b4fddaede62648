import CLibcurl
import Dispatch

/// Hands letters to a mail server.
struct SMTPMailer: Mailer {
    let server: MailWay.Server

    private static let connectSeconds = 20
    private static let wholeSeconds = 60
    /// libcurl waits while it sends: never on the threads of the tasks.
    private static let queue = DispatchQueue(label: "miteinander.mail")

    func send(_ message: MailMessage) async -> Delivery {
        await withCheckedContinuation { continuation in
            Self.queue.async { continuation.resume(returning: hand(message)) }
        }
    }

    /// What is left of the letter while libcurl takes it piece by piece.
    private final class Source {
        let bytes: [UInt8]
        var place = 0
        /// Whether all of it was taken: what breaks after that may have arrived.
        var isTaken: Bool { place == bytes.count }

        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    private func hand(_ message: MailMessage) -> Delivery {
        guard let handle = curl_easy_init() else { return .later("libcurl") }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(message.recipient)>")
        defer { curl_slist_free_all(recipients) }
        let source = Source(message.bytes)
        set(handle, recipients, message, source)
        let code = withExtendedLifetime(source) { curl_easy_perform(handle) }
        if code == CURLE_OK { return .handed }
        var answer = 0
        mail_get_number(handle, CURLINFO_RESPONSE_CODE, &answer)
        let said = "\(answer == 0 ? "" : "\(answer) ")\(String(cString: curl_easy_strerror(code)))"
        if answer >= 500, code != CURLE_LOGIN_DENIED { return .refused(said) }
        return source.isTaken && answer < 400 ? .unclear(said) : .later(said)
    }

    private func set(
        _ handle: UnsafeMutableRawPointer,
        _ recipients: UnsafeMutablePointer<curl_slist>?,
        _ message: MailMessage,
        _ source: Source
    ) {
        mail_set_text(handle, CURLOPT_URL, server.address)
        mail_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        mail_set_number(
            handle,
            CURLOPT_USE_SSL,
            Int(server.isPlain ? CURLUSESSL_TRY.rawValue : CURLUSESSL_ALL.rawValue)
        )
        if let user = server.user { mail_set_text(handle, CURLOPT_USERNAME, user) }
        if let password = server.password { mail_set_text(handle, CURLOPT_PASSWORD, password) }
        mail_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.sender)>")
        mail_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        mail_set_number(handle, CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        mail_set_number(handle, CURLOPT_TIMEOUT, Self.wholeSeconds)
        mail_set_number(handle, CURLOPT_NOSIGNAL, 1)
        mail_set_number(handle, CURLOPT_UPLOAD, 1)
        mail_set_source(
            handle,
            { buffer, size, count, pointer in
                guard let buffer, let pointer else { return 0 }
                let source = Unmanaged<Source>.fromOpaque(pointer).takeUnretainedValue()
                let length = min(size * count, source.bytes.count - source.place)
                source.bytes.withUnsafeBytes { bytes in
                    let rest = UnsafeRawBufferPointer(rebasing: bytes[source.place...])
                    UnsafeMutableRawPointer(buffer).copyMemory(
                        from: rest.baseAddress ?? UnsafeRawPointer(buffer),
                        byteCount: length
                    )
                }
                source.place += length
                return length
            },
            Unmanaged.passUnretained(source).toOpaque()
        )
    }
}
