import Foundation
import TestKit
import Testing

@testable import Post

/// Returns as several mail servers write them, by seed; and what becomes of damaged ones.
@Suite struct ReturnedMailPropertyTests {
    private let letter = "3f@stadt.example"
    private let address = "partner@example.org"

    /// What reading comes to for a letter that went to the address.
    private func read(_ bytes: [UInt8]) -> ReturnWriter.Right {
        guard let mail = ReturnedMail(bytes), mail.messageIDs == [letter] else { return .nothing }
        guard let failure = mail.failures.first(where: { $0.recipients.contains(address) }) else {
            return .ofAnother
        }
        return .failed(said: failure.said, isLasting: failure.isLasting)
    }

    @Test func `returns of several makers are read as their servers mean them`() {
        var counts: [String: Int] = [:]
        for seed in 1...4000 {
            var writer = ReturnWriter(seed: UInt64(seed), letter: letter, address: address)
            let (bytes, right) = writer.make()
            let read = read(bytes)
            if read != right {
                let text = String(decoding: bytes, as: UTF8.self)
                Issue.record("seed \(seed): \(read), not \(right)\n\(text)")
                return
            }
            switch right {
            case .failed: counts["failed", default: 0] += 1
            case .ofAnother: counts["another", default: 0] += 1
            case .nothing: counts["nothing", default: 0] += 1
            }
        }
        #expect(counts.values.allSatisfy { $0 > 500 } && counts.count == 3, "\(counts)")
    }

    @Test func `a damaged return ends nothing and bars nobody else`() {
        var seed = Seeded(seed: 20)
        for round in 1...2000 {
            var writer = ReturnWriter(seed: UInt64(round), letter: letter, address: address)
            var bytes = writer.make().bytes
            for _ in 0..<Int.random(in: 1...8, using: &seed) { mutate(&bytes, &seed) }
            for failure in ReturnedMail(bytes)?.failures ?? [] {
                #expect(failure.said.unicodeScalars.count <= 300)
                #expect(!failure.recipients.isEmpty)
            }
        }
        held(2000, "damaged returns of mail read or passed over")
    }

    private func mutate(_ bytes: inout [UInt8], _ seed: inout Seeded) {
        guard !bytes.isEmpty else { return bytes.append(UInt8.random(in: 0...255, using: &seed)) }
        let place = Int.random(in: 0..<bytes.count, using: &seed)
        switch Int.random(in: 0..<5, using: &seed) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &seed)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
        case 3: bytes.removeSubrange(place...)
        default:
            let signs = Array("\n\r;:=\"()<>+-\\ \t".utf8)
            bytes.insert(signs[Int.random(in: 0..<signs.count, using: &seed)], at: place)
        }
    }

    @Test(arguments: [
        "A: b\n", " x", "--b\n", "--b\n\n", "(", "\"", "<a@b>", "+2B", "=41=\n", "\n",
        "Final-Recipient: rfc822; a@b\n\n", "Message-ID: <a@b>\n", "; a=b", "Hi. ",
    ])
    func `reading takes time in proportion to the mail`(piece: String) {
        for start in [
            "", "Content-Type: multipart/report; boundary=b",
            "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n",
            "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n",
            "From: mailer-daemon\nX-Failed-Recipients: a@b\n\nHi. This is the\n\n",
        ] {
            let isLinear = Doubling.isLinear(from: 20_000) { size in
                let text = start + String(repeating: piece, count: size / piece.utf8.count)
                _ = ReturnedMail(Array(text.utf8))
            }
            #expect(isLinear, "\(start)")
        }
    }
}
