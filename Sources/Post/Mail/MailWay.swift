import Foundation

/// How the letters of a town are sent.
///
/// - Source: decision 36.
package struct MailWay: Codable, Hashable, Sendable {
    /// The mail server or program that takes the letters.
    package let transport: Transport
    /// The address that letters come from, and that replies and returns go to.
    package let sender: String
    /// The hours in which letters are sent, in the town's time.
    package let hours: Hours

    /// A span of full hours, from 0 to 24.
    package struct Hours: Codable, Hashable, Sendable {
        /// The first hour.
        package let from: Int
        /// The hour at which the span ends.
        package let until: Int

        /// From 8 to 20, so that nobody is woken.
        package static let day = Hours(from: 8, until: 20)

        private init(from: Int, until: Int) {
            self.from = from
            self.until = until
        }

        /// Reads "8-20"; `nil` if that is no span of hours.
        package init?(_ text: String) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, let from = Int(parts[0]), let until = Int(parts[1]),
                0 <= from, from < until, until <= 24
            else { return nil }
            self.init(from: from, until: until)
        }

        func contains(_ hour: Int) -> Bool { (from..<until).contains(hour) }
    }

    /// The mail server or program that takes the letters.
    package enum Transport: Codable, Hashable, Sendable {
        /// A mail server.
        case smtp(Server)
        /// A program that is called like sendmail: `-i -f sender -- recipient`.
        case sendmail(path: String)
    }

    /// A mail server, with the credentials for it.
    package struct Server: Codable, Hashable, Sendable {
        /// "smtp://mail.stadt.example:587" for STARTTLS, "smtps://mail.stadt.example" for TLS.
        package let address: String
        /// The user name; `nil` if the server asks for none.
        package let user: String?
        /// The password; `nil` if the server asks for none.
        package let password: String?
        /// Whether letters may be sent without encryption: only to this machine.
        let isPlain: Bool

        /// Reads an address such as "smtps://mail.stadt.example"; `nil` if it names no mail server.
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

    /// By day, unless other hours are given.
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
    /// The server has taken it.
    case handed
    /// Not now: the server could not be reached, or asked to try again; with its words.
    case later(String)
    /// Never: the address does not take letters; with the server's words.
    case refused(String)
    /// Nobody knows: the connection broke while the letter was being sent.
    case unclear(String)
}

/// Hands letters over to a mail server or program.
package protocol Mailer: Sendable {
    /// Hands over one letter.
    ///
    /// It does not throw: every failure is a `Delivery`.
    func send(_ message: MailMessage) async -> Delivery
}

extension MailWay {
    /// The mailer for this transport.
    package var mailer: any Mailer {
        switch transport {
        case .smtp(let server): SMTPMailer(server: server)
        case .sendmail(let path): SendmailMailer(path: path)
        }
    }
}
