import Foundation
import Quarantine
import Subprocess

/// Hands letters to a program of this machine that takes them as sendmail does.
struct SendmailMailer: Mailer {
    let path: String

    /// What sysexits.h calls no user and no host.
    private static let neverCodes: Set<Int32> = [67, 68]

    func send(_ message: MailMessage) async -> Delivery {
        guard let letter = NamelessFile(message.bytes) else { return .later("no room for a file") }
        defer { withExtendedLifetime(letter) {} }
        do {
            let ended = try await Subprocess.run(
                .name("env"),
                arguments: [path, "-i", "-f", message.sender, "--", message.recipient],
                input: .fileDescriptor(letter.descriptor, closeAfterSpawningProcess: false),
                output: .discarded,
                error: .string(limit: 4096)
            )
            if ended.terminationStatus.isSuccess { return .handed }
            let said = "\(ended.terminationStatus): \(ended.standardError)"
            if case .exited(let code) = ended.terminationStatus, Self.neverCodes.contains(code) {
                return .refused(said)
            }
            return .later(said)
        } catch {
            return .later("\(error)")
        }
    }
}
