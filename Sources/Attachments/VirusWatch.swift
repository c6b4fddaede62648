/// Scans files one after another, each with the first scanner that works.
package actor VirusWatch {
    private let scanners: [VirusScanner]
    /// The scan after which the next one begins.
    private var last: Task<VirusScanner.Verdict, Never>?
    private var waiting = 0
    /// Until when a scanner that took too long is skipped, by its position.
    private var hangsUntil: [Int: ContinuousClock.Instant] = [:]
    /// Whether the last file could be scanned, so that pages can say what will happen with the
    /// next.
    package private(set) var isWorking = false

    /// Knows nothing until `check` or `look` has run.
    package init(_ scanners: [VirusScanner] = VirusScanner.usual) {
        self.scanners = scanners
    }

    /// Waits for its turn and scans the bytes.
    ///
    /// Returns `notChecked` at once if eight files are waiting already.
    package func look(at bytes: [UInt8]) async -> VirusScanner.Verdict {
        guard waiting < Self.mostWaiting else { return .notChecked }
        waiting += 1
        defer { waiting -= 1 }
        let before = last
        let turn = Task {
            _ = await before?.value
            return await self.ask(bytes)
        }
        last = turn
        let verdict = await turn.value
        isWorking = verdict != .notChecked
        return verdict
    }

    /// Tries the scanners in turn; one that used up its time is skipped for ten minutes.
    private func ask(_ bytes: [UInt8]) async -> VirusScanner.Verdict {
        for (place, scanner) in scanners.enumerated() {
            let begun = ContinuousClock.now
            if let until = hangsUntil[place], begun < until { continue }
            let verdict = await scanner.look(at: bytes)
            if verdict != .notChecked { return verdict }
            if ContinuousClock.now - begun >= scanner.limit {
                hangsUntil[place] = .now + Self.pause
            }
        }
        return .notChecked
    }

    private static let mostWaiting = 8
    private static let pause = Duration.seconds(600)

    /// Scans a harmless text, to find out whether a scanner works here.
    package func check() async {
        _ = await look(at: Array("Miteinander".utf8))
    }
}
