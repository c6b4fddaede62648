import Concept
import Foundation
import Register

/// Commands that are appended together, each made on the state that the one before leaves.
struct Batch {
    private(set) var state: TownState
    private(set) var stored: [StoredChange] = []
    private(set) var results: [Result<Outcome, any Error>] = []
    /// Whether older bodies are replaced, so that the whole log has to be read again.
    var redacts = false
    /// Whether a change is dated before the previous one, so that the log has to be read again.
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
            results.append(.success(try await outcome(of: command, store)))
        } catch {
            results.append(.failure(error))
        }
    }

    private mutating func outcome(
        of command: Command,
        _ store: any JournalStore
    ) async throws -> Outcome {
        switch command.work {
        case .perform(let deed, let actor, let via): return try perform(deed, actor, via)
        case .edit(let attribution, let moment, let edits):
            var draft = Draft(state.register)
            try edits(state.register, &draft)
            return try record(draft, attribution, at: moment)
        case .redact(let redaction, let actor, let via):
            return try await redact(redaction, actor, via, store)
        case .replace(let replacements, let attribution):
            return try replace(replacements, attribution)
        case .confirmClock(let moment, let attribution):
            let last = state.register.last?.recordedAt
            goesBack = last.map { moment < $0 } ?? false
            let head = head(attribution, state.register.lastParagraph, at: moment)
            return try record(Change(head: head, edits: []), [:])
        case .catchUp: return .unchanged
        }
    }

    private func checkClock(for command: Command) throws(Refusal) {
        switch command.work {
        case .perform, .edit, .redact, .replace: try world.checkClock()
        case .confirmClock, .catchUp: return
        }
    }

    private mutating func perform(
        _ deed: any Deed,
        _ actor: Actor,
        _ via: Via
    ) throws -> Outcome {
        let drafted = try deed.drafted(on: state.register, by: actor)
        return try record(drafted.draft, try deed.attribution(of: drafted, via: via))
    }

    private mutating func record(
        _ draft: Draft,
        _ attribution: Attribution,
        at moment: Instant? = nil
    ) throws -> Outcome {
        let (new, bodies) = try draft.news(to: state.register)
        if new.isEmpty, attribution.action != .announced { return .unchanged }
        let head = head(attribution, draft.lastParagraph, at: moment)
        return try record(Change(head: head, edits: new), bodies)
    }

    func head(
        _ attribution: Attribution,
        _ lastParagraph: Int,
        at moment: Instant? = nil
    ) -> Change.Head {
        let last = state.register.last?.recordedAt
        return Change.Head(
            sequence: state.register.sequence + 1,
            recordedAt: moment ?? max(world.now(), last ?? world.now()),
            attribution: attribution,
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

extension Draft {
    /// The edits that say something new, as they will be read again, and the bytes of their records.
    func news(to register: Register) throws -> (edits: [Edit], bodies: [Reference: Data]) {
        var new: [Edit] = []
        var bodies: [Reference: Data] = [:]
        for edit in edits {
            guard case .put(let number, let record) = edit else {
                new.append(edit)
                continue
            }
            let normal = try Recording.normalized(record)
            if register.table[edit.reference]?.record.equals(normal.record) == true { continue }
            new.append(.put(number, normal.record))
            bodies[edit.reference] = normal.body
        }
        return (new, bodies)
    }
}
