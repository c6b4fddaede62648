import Words

/// Prints how far a task is, every two seconds; nothing for a task that is done sooner.
final class PatientProgress {
    private static let pause = Duration.seconds(2)
    private let clock = ContinuousClock()
    /// When to print next; the first time two seconds from the start.
    private var next: ContinuousClock.Instant

    init() {
        next = clock.now + Self.pause
    }

    /// To be called often, with how much is done of how much.
    func tell(_ done: Int, of total: Int) {
        guard clock.now >= next else { return }
        next = clock.now + Self.pause
        let words = Catalogue.german
        let values = ["share": words.percent(done, of: total)]
        Terminal.complain(words(.backup(.progress), values))
    }
}
