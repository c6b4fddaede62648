import Addresses
import ArgumentParser
import Attachments
import Concept
import Foundation
import Host
import Hummingbird
import Journal
import Logging
import NIOCore
import Office
import Post
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// `miteinander serve`: serves the pages of one town, public and internal.
///
/// It also delivers letters, follows what other processes record, and looks after the virus
/// scanner.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Zeigt das Konzept einer Stadt im Browser.",
        usage: """
            miteinander serve [--port <port>] [--host <host>] [--address <address>]
                              [--proxy <proxy> ...] [--data <ordner>] [--town <name>]
            """,
        discussion: "Beenden mit Strg+C oder dem Signal TERM: Was gerade läuft, wird noch fertig."
    )

    @Option(help: "Die Adresse, an der der Server wartet.")
    var host = "127.0.0.1"

    @Option(help: "Der Port; 0 nimmt einen freien.")
    var port = 8080

    @OptionGroup var publicAddress: PublicAddressOption

    @Option(
        name: .customLong("proxy"),
        parsing: .singleValue,
        help:
            "Die IP-Adresse eines Proxys davor: Ihm wird geglaubt, wer anfragt. Mehrfach möglich.",
        transform: Serve.proxy
    )
    var proxies: [Asker] = []

    @OptionGroup var folder: TownFolder

    @Option(
        help: ArgumentHelp("Sekunden bis zum Ende der Kopfzeilen.", visibility: .hidden)
    )
    var headSeconds: Int64?

    @Option(help: ArgumentHelp("Sekunden bis zum Ende eines Formulars.", visibility: .hidden))
    var bodySeconds: Int64?

    /// The address of a proxy, as typed.
    ///
    /// - Throws: `ValidationError` if the text is not an IP address.
    private static func proxy(_ text: String) throws -> Asker {
        guard let proxy = Asker(text) else {
            throw ValidationError(
                "\(text) ist keine IP-Adresse: Nennen Sie den Proxy so: 127.0.0.1 oder ::1."
            )
        }
        return proxy
    }

    /// Checks how the options go together, before anything is opened.
    ///
    /// - Throws: `ValidationError` for a port outside 0 to 65535.
    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("\(port) ist kein Port: Nehmen Sie eine Zahl bis 65535.")
        }
    }

    /// The usual limits; the hidden options shorten times for tests.
    private var connections: Connections {
        var connections = Connections()
        if let headSeconds { connections.limits.head = .seconds(headSeconds) }
        if let bodySeconds { connections.limits.body = .seconds(bodySeconds) }
        return connections
    }

    /// Opens the town, builds site and office on it, and serves both until it is told to end.
    ///
    /// - Throws: `ExitCode` 69 if the port is taken or the host is unknown; otherwise that of the
    ///   `Complaint`.
    func run() async throws {
        Terminal.outliveReaders()
        FreedMemory.giveBack()
        try await complaining(about: folder.url) {
            let opened = try await folder.open(for: .serving)
            let log = AccessLog(Terminal.log)
            let shelves = try await Shelves(
                opened.town,
                opened.store,
                listener: AccountLog.write
            )
            let site = Site(
                PublicTown(opened.town, shelves: shelves),
                log: log,
                publicAddress: publicAddress.address,
                proxies: Proxies(proxies)
            )
            let office = Office(opened.town, shelves, site)
            let front = Front(site, office)
            do {
                try await serve(front, office.viruses, opened.town, shelves, log)
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                throw Complaint(.unavailable, .command(.portTaken), ["port": String(port)])
            } catch is SocketAddressError {
                throw Complaint(
                    .unavailable,
                    .command(.hostUnknown),
                    ["host": host]
                )
            }
            log.flush()
            try opened.close()
        }
    }

    /// Runs the server and its loops until the program is told to end.
    private func serve(
        _ front: Front,
        _ viruses: VirusWatch,
        _ town: Town,
        _ shelves: Shelves,
        _ log: AccessLog
    ) async throws {
        let failures = Logger(label: "miteinander") { _ in TerminalLog() }
        let name = town.register.only(Municipality.self)?.shortName ?? ""
        let responder = CallbackResponder { (request: Request, context: PeerContext) in
            await front.respond(to: request, from: context.remoteAddress) { number, error in
                failures.error("\(number): \(error)")
            }
        }
        let application = Application(
            responder: responder,
            server: connections.server,
            configuration: connections.configuration(host: host, port: port, logger: failures),
            services: [
                LastCall { log.flush() },
                Loop { try await follow(town, shelves, log, failures) },
                Loop { try await post(shelves.outbox, town, failures) },
                Loop { try await check(viruses) },
            ],
            onServerRunning: { channel in
                // Only now, so that a server that cannot start announces nothing.
                do {
                    announce(name, channel, try await shelves.accounts.firstLink())
                } catch {
                    failures.error("the first link cannot be made: \(error)")
                    announce(name, channel, nil)
                }
            },
            logger: failures
        )
        try await application.runService()
    }

    /// Prints where the pages are and, while there is no account, the link to set up the first one.
    private func announce(_ town: String, _ channel: any Channel, _ firstLink: String?) {
        let words = Catalogue.german
        let here = "http://\(host):\(channel.localAddress?.port ?? port)"
        Terminal.say(words(.command(.serving), ["town": town, "address": "\(here)/"]))
        if let firstLink {
            Terminal.say(words[.account(.firstLink)])
            let path = DoorAddress.setup(token: firstLink).path
            Terminal.say("\(publicAddress.address ?? here)\(path)")
        }
        Terminal.say(words[.command(.servingStop)])
    }

    /// Checks once an hour whether files are examined for viruses, because scanners come and go.
    private func check(_ viruses: VirusWatch) async throws {
        while !Task.isCancelled {
            await viruses.check()
            // Throws once the server has stopped, which ends the loop.
            try await Task.sleep(for: .seconds(3600))
        }
    }

    /// Delivers the letters that are due, once a second; a failure is logged and tried again.
    private func post(_ outbox: Outbox, _ town: Town, _ logger: Logger) async throws {
        var failures = FailureLog()
        while !Task.isCancelled {
            var failure: (any Error)?
            do {
                try await outbox.deliver(from: publicAddress.address)
            } catch {
                failure = error
            }
            let tried = [(name: "handing over letters", failure: failure)]
            for line in failures.lines(tried, at: town.world.now()) { logger.error("\(line)") }
            // Throws once the server has stopped, which ends the loop.
            try await Task.sleep(for: .seconds(1))
        }
    }

    /// Logs when the clock falls into doubt, and when it is believed again.
    private func tellOfClock(of town: Town, _ logger: Logger) {
        town.world.clock?.tell { doubt in
            guard let doubt else {
                return logger.error("the clock is believed again: everything goes on")
            }
            logger.error(
                """
                the clock says \(doubt.machine.date), and the last time known is \
                \(doubt.known.date): nothing is recorded, thrown away or sent until it is \
                confirmed (/uhr, or "miteinander clock --right") or set
                """
            )
        }
    }

    /// Takes in, about three times a second, what other processes have written into the file.
    private func follow(
        _ town: Town,
        _ shelves: Shelves,
        _ log: AccessLog,
        _ logger: Logger
    ) async throws {
        tellOfClock(of: town, logger)
        var failures = FailureLog()
        while !Task.isCancelled {
            // Asking is what makes the clock compare, so that a doubt is noticed while nobody does
            // anything.
            _ = town.clockDoubt
            for line in failures.lines(await shelves.refresh(), at: town.world.now()) {
                logger.error("\(line)")
            }
            log.flush()
            // Throws once the server has stopped, which ends the loop.
            try await Task.sleep(for: .milliseconds(300))
        }
    }
}
