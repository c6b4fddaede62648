import Foundation
import TestKit

/// Writes returns as the mail servers of several makers do, by seed, and says what is right for each.
struct ReturnWriter {
    private var seed: Seeded
    let letter: String
    let address: String

    /// What came of a return when it is read.
    enum Right: Hashable {
        /// The letter came back from the address to which it went.
        case failed(said: String, isLasting: Bool)
        /// The letter is ours, and somebody else could not be reached.
        case ofAnother
        /// No return: late, arrived, or something else altogether.
        case nothing
    }

    init(seed: UInt64, letter: String, address: String) {
        self.seed = Seeded(seed: seed)
        self.letter = letter
        self.address = address
    }

    mutating func make() -> (bytes: [UInt8], right: Right) {
        switch Int.random(in: 0..<10, using: &seed) {
        case 0: qmail()
        case 1: plainExim()
        case 2: noReturn()
        default: report()
        }
    }

    // MARK: - A report for programs

    private mutating func report() -> (bytes: [UInt8], right: Right) {
        let action = one(of: [
            "failed", "failed", "failed", "Failed", "delayed", "relayed", "expanded",
        ])
        let code = one(of: ["5.1.1", "5.2.1", "5.1.10", "4.4.7"])
        let answer = one(of: ["550 no such user", "550-5.1.1 gone", "smtp.example: x", "(a) b"])
        let isOurs = !seed.oneIn(4)
        let named = isOurs ? address : "jemand-anderes@example.org"
        var groups = [group(named, action, code, answer)]
        var otherAction: String?
        if seed.oneIn(3) {
            let action = one(of: ["failed", "delayed"])
            let other = group("noch-jemand@example.org", action, "5.0.0", "weg")
            groups.insert(other, at: Int.random(in: 0...1, using: &seed))
            otherAction = action
        }
        let right: Right =
            if action.lowercased() == "failed", isOurs {
                .failed(said: "\(code) smtp; \(answer)", isLasting: code.hasPrefix("5"))
            } else if action.lowercased() == "failed" || otherAction == "failed" {
                .ofAnother
            } else {
                .nothing
            }
        let top = one(of: [
            "Reporting-MTA: dns; mx.example", "Reporting-MTA: dns;mx\nX-Queue-ID: A1",
        ])
        let status = ([top] + groups).joined(separator: one(of: ["\n\n", "\n\n\n", "\n \n"]))
        return (written(status), right)
    }

    private mutating func group(
        _ address: String,
        _ action: String,
        _ code: String,
        _ answer: String
    ) -> String {
        let shown = one(of: [
            address, address.uppercased(), "<\(address)>", " \(address) ", "\(address).",
            "\"\(address.split(separator: "@")[0])\"@\(address.split(separator: "@")[1])",
        ])
        let type = one(of: ["rfc822; ", "RFC822;", "rfc822 ; ", "utf-8; ", ""])
        var lines = ["Final-Recipient: \(type)\(shown)"]
        if seed.oneIn(4) {
            // Passed on: the server names where it went at last, and to whom it was sent.
            let written = address.replacing("@", with: one(of: ["@", "+40", "+40"]))
            lines = [
                "Final-Recipient: rfc822; weiter@anderswo.example",
                "Original-Recipient: rfc822;\(written)",
            ]
        }
        lines.append("Action: \(action)\(one(of: ["", " ", " (the server gave up)"]))")
        lines.append("Status: \(code)\(one(of: ["", "", " (bad address)"]))")
        lines.append(
            "Diagnostic-Code: smtp; "
                + answer.replacing(" ", with: one(of: [" ", "\n   ", "\n\t"]))
        )
        if seed.oneIn(3) { lines.append("Remote-MTA: dns; mail.example.org") }
        lines = lines.map { seed.oneIn(5) ? otherCase($0) : $0 }
        return lines.joined(separator: "\n")
    }

    private mutating func otherCase(_ line: String) -> String {
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        let name = String(line[..<colon])
        return (seed.oneIn(2) ? name.uppercased() : name.lowercased()) + line[colon...]
    }

    private mutating func written(_ status: String) -> [UInt8] {
        let boundary = one(of: ["b", "=_b.1/2'3(4)+5", "----_=_NextPart_001", "b b", "x-b"])
        let parameter = one(of: [
            "boundary=\"\(boundary)\"", "Boundary = \"\(boundary)\"",
            "boundary*0=\"\(boundary.prefix(1))\"; boundary*1=\"\(boundary.dropFirst())\"",
        ])
        let type = one(of: [
            "multipart/report; report-type=delivery-status",
            "Multipart/Report; Report-Type=\"delivery-status\"",
            "multipart/report (a (report)); report-type = delivery-status", "multipart/report",
        ])
        let fold = one(of: ["; ", ";\n ", ";\n\t"])
        let part = encoded(status)
        let own = [
            "Content-Type: \(one(of: ["message/rfc822", "text/rfc822-headers; charset=utf-8"]))",
            "", "Subject: Abfrage", "Status: in Umsetzung", "Message-ID:\n <\(letter)>", "",
            "Action: failed", "Final-Recipient: rfc822; \(address)", "Status: 5.9.9",
            "Message-ID: <fremd@stadt.example>",
        ].joined(separator: "\n")
        let isWhole = !seed.oneIn(5)
        let dash = "--\(boundary)" + one(of: ["", " ", "\t "])
        var lines = [
            "From: MAILER-DAEMON@mx.example", "Message-ID: <bounce@mx.example>",
            "MIME-Version: 1.0",
        ]
        if !isWhole { lines.append("In-Reply-To: <\(letter)>") }
        let inner = [
            "Content-Type: \(type)\(fold)\(parameter)", "", "Some words before the first part.",
            dash,
            "Content-Type: text/plain", "", "Action: failed attempts so far: 3",
            "Final-Recipient: rfc822; \(address)", dash, part, dash,
        ]
        let end =
            isWhole ? [own] : ["Content-Type: text/plain", "", "Nothing of the letter is here."]
        let closing = seed.oneIn(4) ? [] : ["\(dash)--".replacing(" --", with: "--")]
        if isWhole, seed.oneIn(4) {
            lines += ["Content-Type: multipart/mixed; boundary=\"aussen-1\"", "", "--aussen-1"]
            lines +=
                inner + end + closing + ["--aussen-1", "", "Checked by a gateway.", "--aussen-1--"]
        } else {
            lines += inner + end + closing
        }
        let text = lines.joined(separator: "\n")
        return Array((seed.oneIn(2) ? text.replacing("\n", with: "\r\n") : text).utf8)
    }

    private mutating func encoded(_ status: String) -> String {
        let type = one(of: ["message/delivery-status", "Message/Delivery-Status; charset=us-ascii"])
        switch Int.random(in: 0..<4, using: &seed) {
        case 0:
            let options: Data.Base64EncodingOptions = [
                .lineLength76Characters, .endLineWithLineFeed,
            ]
            let text = Data(status.utf8).base64EncodedString(options: options)
            return "Content-Type: \(type)\nContent-Transfer-Encoding: BASE64\n\n\(text)"
        case 1:
            let text = status.replacing("=", with: "=3D").replacing("o", with: "=6F")
                .replacing("e", with: "e=\n")
            return "Content-Type: \(type)\ncontent-transfer-encoding: quoted-printable\n\n\(text)"
        default: return "Content-Type: \(type)\n\n\(status)"
        }
    }

    // MARK: - Returns in plain text

    private mutating func qmail() -> (bytes: [UInt8], right: Right) {
        let isOurs = seed.oneIn(2)
        let named = isOurs ? address : "jemand-anderes@example.org"
        let said = one(of: ["Sorry, no mailbox here by that name. (#5.1.1)", "Over quota (#4.2.2)"])
        let text = """
            From: MAILER-DAEMON@mx.example
            Subject: failure notice

            Hi. This is the qmail-send program at mx.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <\(named)>:
            \(said)

            --- Below this line is a copy of the message.

            Return-Path: <integration@stadt.example>
            Message-ID: <\(letter)>
            Subject: Abfrage

            <\(address)>:
            Nein
            """
        let right: Right =
            isOurs ? .failed(said: said, isLasting: !said.contains("#4")) : .ofAnother
        return (Array(text.utf8), right)
    }

    private mutating func plainExim() -> (bytes: [UInt8], right: Right) {
        let isOurs = seed.oneIn(2)
        let named = isOurs ? address : "jemand-anderes@example.org"
        let isLate = seed.oneIn(3)
        let failed = isLate ? "" : "X-Failed-Recipients: \(named)\n"
        let text = """
            From: Mail Delivery System <Mailer-Daemon@mx.example>
            \(failed)Auto-Submitted: auto-replied

            This message was created automatically by mail delivery software.

            A message that you sent could not be delivered to one or more of its
            recipients. This is a permanent error. The following address(es) failed:

              \(named)
                host mx.example.org [192.0.2.1]:
                550 no such user

            ------ This is a copy of the message, including all the headers. ------

            Return-path: <integration@stadt.example>
            Message-ID: <\(letter)>
              \(address)
            """
        let said = "host mx.example.org [192.0.2.1]: 550 no such user"
        let right: Right =
            isLate ? .nothing : isOurs ? .failed(said: said, isLasting: true) : .ofAnother
        return (Array(text.utf8), right)
    }

    // MARK: - What comes to the same address and is no return

    private mutating func noReturn() -> (bytes: [UInt8], right: Right) {
        let own = "Message-ID: <\(letter)>"
        let text = one(of: [
            // Out of office, with our letter below it.
            "From: \(address)\nAuto-Submitted: auto-replied\nIn-Reply-To: <\(letter)>\n\nIch bin weg.\n\n\(own)",
            "From: \(address)\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nIch bin weg.\n--b\n"
                + "Content-Type: message/rfc822\n\n\(own)\n--b--",
            "From: x@example.org\nContent-Type: multipart/report; report-type=disposition-notification;"
                + " boundary=b\n\n--b\nContent-Type: message/disposition-notification\n\n"
                + "Final-Recipient: rfc822; \(address)\nDisposition: automatic-action; deleted\n"
                + "Action: failed\n--b\nContent-Type: message/rfc822\n\n\(own)\n--b--",
            "From: abuse@example.org\nContent-Type: multipart/report; report-type=feedback-report;"
                + " boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n"
                + "Original-Rcpt-To: \(address)\nAction: failed\n--b\nContent-Type: message/rfc822\n\n"
                + "\(own)\n--b--",
            "From: dmarc@example.org\nSubject: Report domain: stadt.example\nContent-Type: application/zip\n"
                + "Content-Transfer-Encoding: base64\n\nUEsDBAo=\n\(own)",
            // Somebody answers, and quotes what a server once wrote.
            "From: \(address)\nContent-Type: text/plain\n\n> Final-Recipient: rfc822; \(address)\n"
                + "Final-Recipient: rfc822; \(address)\nAction: failed\nStatus: 5.1.1\n\(own)",
        ])
        return (Array(text.utf8), .nothing)
    }

    private mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &seed)]
    }
}
