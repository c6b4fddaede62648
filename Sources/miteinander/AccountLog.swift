import Logging
import Vault

/// Writes into the program's log what happens at the door and to accounts.
///
/// Neither a name nor a mail nor an address stands there.
///
/// - Source: decision 45.
enum AccountLog {
    private static let logger: Logger = {
        // As all lines of the server: one that cannot be written is lost, and holds up nobody.
        var logger = Logger(label: "miteinander.accounts") { TerminalLog(label: $0) }
        logger.logLevel = .notice
        return logger
    }()

    static func write(_ event: AccountEvent) {
        logger.notice("\(event.line)")
    }
}
