import CLibcurl
import Curl

/// Hands letters to a mail server.
struct SMTPMailer: Mailer {
    let server: MailWay.Server

    private static let seconds = (whole: 60, connect: 20)

    func send(_ message: MailMessage) async -> Delivery {
        let delivery = await CurlTransfer.to(
            server.address,
            protocols: "smtp,smtps",
            seconds: Self.seconds
        ) { transfer in
            hand(message, by: transfer)
        }
        return delivery ?? .later("libcurl")
    }

    private func hand(_ message: MailMessage, by transfer: CurlTransfer) -> Delivery {
        let privacy = server.isPlain ? CURLUSESSL_TRY : CURLUSESSL_ALL
        transfer.set(CURLOPT_USE_SSL, Int(privacy.rawValue))
        if let user = server.user { transfer.set(CURLOPT_USERNAME, user) }
        if let password = server.password { transfer.set(CURLOPT_PASSWORD, password) }
        transfer.set(CURLOPT_MAIL_FROM, "<\(message.sender)>")
        transfer.set(CURLOPT_MAIL_RCPT, ["<\(message.recipient)>"])
        transfer.set(CURLOPT_UPLOAD, 1)
        transfer.send(message.bytes)
        guard let failure = transfer.perform() else { return .handed }
        let answer = transfer.status
        let said = "\(answer == 0 ? "" : "\(answer) ")\(failure)"
        if answer >= 500, failure.code != CURLE_LOGIN_DENIED { return .refused(said) }
        return transfer.isSent && answer < 400 ? .unclear(said) : .later(said)
    }
}
