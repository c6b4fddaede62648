import Logging
import Vault

/// Writes what happens to accounts and sign-ins into the program's log.
///
/// A line holds neither a name nor a mail address nor an IP address.
///
/// - Source: decision 45.
enum AccountLog {
    /// Logs from level notice on, because events of accounts are no faults but have to be seen.
    private static let logger: Logger = {
        // Like all lines of a running server: one that cannot be written is lost and delays nobody.
        var logger = Logger(label: "miteinander.accounts") { TerminalLog(label: $0) }
        logger.logLevel = .notice
        return logger
    }()

    /// Writes one event; a line that cannot be written now is lost, so that signing in never waits
    /// for the log.
    static func write(_ event: AccountEvent) {
        logger.notice("\(event.line)")
    }
}
