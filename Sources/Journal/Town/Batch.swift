import Foundation
import Register

/// Commands that are appended together, each made on the state that the one before leaves.
struct Batch {
    private(set) var state: TownState
    private(set) var stored: [StoredChange] = []
    private(set) var results: [Result<Outcome, any Error>] = []
    /// Whether older bodies are replaced, so that all must be read anew.
    var redacts = false
    /// Whether a change is dated before the one before it, so that all must be read anew.
    private(set) var goesBack = false
    /// The change before the first of the batch.
    let base: Int
    private let world: Town.World

    init(_ state: TownState, _ world: Town.World) {
        self.state = state
        self.world = world
        base = state.register.sequence
    }

    mutating func take(_ command: Command, _ store: any JournalStore) async {
        do {
            try checkClock(for: command)
            switch command.work {
            case .edit(let edits): results.append(.success(try edit(command, edits)))
            case .redact(let references, let rewriting):
                results.append(.success(try await redact(command, references, rewriting, store)))
            case .replace(let replacements):
                results.append(.success(try replace(command, replacements)))
            case .confirmClock:
                let change = Change(head: head(command, state.register.lastParagraph), edits: [])
                goesBack =
                    state.register.last.map { change.head.recordedAt < $0.recordedAt } ?? false
                results.append(.success(try record(change, [:])))
            case .catchUp: results.append(.success(.unchanged))
            }
        } catch {
            results.append(.failure(error))
        }
    }

    /// - Throws: `clockInDoubt`: nobody knows by which moment the change is to be dated.
    private func checkClock(for command: Command) throws(Refusal) {
        guard let doubt = world.clock?.doubt else { return }
        switch command.work {
        case .edit, .redact, .replace: throw .clockInDoubt(doubt.machine, known: doubt.known)
        case .confirmClock, .catchUp: return
        }
    }

    private mutating func edit(_ command: Command, _ edits: Command.Edits) throws -> Outcome {
        let register = state.register
        var draft = Draft(register)
        try edits(register, &draft)
        var new: [Edit] = []
        var bodies: [Reference: Data] = [:]
        for edit in draft.edits {
            guard case .put(let number, let record) = edit else {
                new.append(edit)
                continue
            }
            let normal = try Recording.normalized(record)
            if register.table[edit.reference]?.record.equals(normal.record) == true { continue }
            new.append(.put(number, normal.record))
            bodies[edit.reference] = normal.body
        }
        if new.isEmpty, command.attribution.action != .announced { return .unchanged }
        return try record(Change(head: head(command, draft.lastParagraph), edits: new), bodies)
    }

    func head(_ command: Command, _ lastParagraph: Int) -> Change.Head {
        let last = state.register.last?.recordedAt
        let now = command.recordedAt ?? max(world.now(), last ?? world.now())
        return Change.Head(
            sequence: state.register.sequence + 1,
            recordedAt: now,
            attribution: command.attribution,
            lastParagraph: lastParagraph
        )
    }

    mutating func record(
        _ change: Change,
        _ bodies: [Reference: Data],
        redacting replacements: [StoredChange.Replacement] = []
    ) throws -> Outcome {
        var register = state.register
        try register.admit(change)
        let bytes = try Recording.store(
            change,
            bodies: bodies,
            after: state.chain.digest,
            redacting: replacements
        ) { world.chance(16) }
        state.take(made: bytes, change, register)
        stored.append(bytes)
        return .recorded(change)
    }
}
