import Words

/// Says how far a work is, from two seconds on and then every two.
final class PatientProgress {
    private static let pause = Duration.seconds(2)
    private let clock = ContinuousClock()
    private var next: ContinuousClock.Instant

    init() {
        next = clock.now + Self.pause
    }

    func tell(_ done: Int, of total: Int) {
        guard clock.now >= next else { return }
        next = clock.now + Self.pause
        let words = Catalogue.german
        let values = ["share": words.percent(done, of: total)]
        Terminal.complain(words(.backup(.progress), values))
    }
}
