/// Has files looked at by the first scanner of this machine that can, one file after another.
package actor VirusWatch {
    private let scanners: [VirusScanner]
    private var last: Task<VirusScanner.Verdict, Never>?
    private var waiting = 0
    /// Until when each scanner that hung is not asked again.
    private var hangsUntil: [Int: ContinuousClock.Instant] = [:]
    /// Whether the file before was looked at, so that pages can say what becomes of the next.
    package private(set) var isWorking = false

    package init(_ scanners: [VirusScanner] = VirusScanner.usual) {
        self.scanners = scanners
    }

    /// Where too many wait already, nothing is known of the file: nobody waits for an hour.
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

    /// Finds out by a harmless text whether files are looked at here.
    package func check() async {
        _ = await look(at: Array("Miteinander".utf8))
    }
}
