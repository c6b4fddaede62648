import Foundation

/// By which way the letters of a town leave.
///
/// - Source: decision 36.
package struct MailWay: Codable, Hashable, Sendable {
    package let transport: Transport
    /// The address from which letters come, and to which answers and returns go.
    package let sender: String
    /// In which hours of the day letters go out, in Europe/Berlin.
    package let hours: Hours

    /// From one full hour until another one, 0 to 24.
    package struct Hours: Codable, Hashable, Sendable {
        package let from: Int
        package let until: Int

        /// By day, so that nobody is woken.
        package static let day = Hours(from: 8, until: 20)

        private init(from: Int, until: Int) {
            self.from = from
            self.until = until
        }

        /// Reads "8-20"; `nil` where it is no time of a day.
        package init?(_ text: String) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, let from = Int(parts[0]), let until = Int(parts[1]),
                0 <= from, from < until, until <= 24
            else { return nil }
            self.init(from: from, until: until)
        }

        func contains(_ hour: Int) -> Bool { (from..<until).contains(hour) }
    }

    package enum Transport: Codable, Hashable, Sendable {
        case smtp(Server)
        /// A program that takes a letter as sendmail does: `-i -f sender -- recipient`.
        case sendmail(path: String)
    }

    package struct Server: Codable, Hashable, Sendable {
        /// "smtp://mail.stadt.example:587" with STARTTLS, "smtps://mail.stadt.example".
        package let address: String
        package let user: String?
        package let password: String?
        /// Whether letters may go without encryption: only to a server on this machine.
        let isPlain: Bool

        /// Reads "smtps://mail.stadt.example"; `nil` where it names no mail server.
        package static func read(
            _ address: String,
            user: String? = nil,
            password: String? = nil
        ) -> Server? {
            guard let url = URL(string: address), ["smtp", "smtps"].contains(url.scheme ?? ""),
                let host = url.host(), !host.isEmpty, url.user == nil, url.password == nil
            else { return nil }
            return Server(
                address: address,
                user: user,
                password: password,
                isPlain: ["127.0.0.1", "localhost", "::1"].contains(host)
            )
        }
    }

    package init(_ transport: Transport, sender: String, hours: Hours = .day) {
        self.transport = transport
        self.sender = sender
        self.hours = hours
    }

    static let kind = "mailWay"
    static let key = "town"
}

/// What became of a letter that was handed over.
package enum Delivery: Hashable, Sendable {
    case handed
    /// Not now: the server could not be reached, or asked to come again.
    case later(String)
    /// Never: the address does not take letters.
    case refused(String)
    /// Nobody knows: the connection broke after the letter was on its way.
    case unclear(String)
}

/// Hands letters over.
package protocol Mailer: Sendable {
    func send(_ message: MailMessage) async -> Delivery
}

extension MailWay {
    package var mailer: any Mailer {
        switch transport {
        case .smtp(let server): SMTPMailer(server: server)
        case .sendmail(let path): SendmailMailer(path: path)
        }
    }
}
