import Foundation
import Register

/// Wishes that are appended together, each made on the state that the one before leaves.
struct Batch {
    private(set) var state: TownState
    private(set) var stored: [StoredChange] = []
    private(set) var results: [Result<Outcome, any Error>] = []
    /// Whether older bodies are replaced, so that all must be read anew.
    private(set) var redacts = false
    /// The change before the first of the batch.
    let base: Int
    private let world: Town.World

    init(_ state: TownState, _ world: Town.World) {
        self.state = state
        self.world = world
        base = state.register.sequence
    }

    mutating func take(_ wish: Wish, _ store: any JournalStore) async {
        do {
            switch wish.work {
            case .edit(let edits): results.append(.success(try edit(wish, edits)))
            case .redact(let references, let rewriting):
                results.append(.success(try await redact(wish, references, rewriting, store)))
            case .catchUp: results.append(.success(.unchanged))
            }
        } catch {
            results.append(.failure(error))
        }
    }

    private mutating func edit(_ wish: Wish, _ edits: Wish.Edits) throws -> Outcome {
        let register = state.register
        var draft = Draft(register)
        try edits(register, &draft)
        let new = try draft.edits.compactMap { try effective($0, register) }
        if new.isEmpty, wish.told.action != .announced { return .unchanged }
        return try record(Change(head: head(wish, draft.lastParagraph), edits: new))
    }

    /// The edit with its text composed, or `nil` where it changes nothing.
    private func effective(_ edit: Edit, _ register: Register) throws -> Edit? {
        guard case .put(let number, let record) = edit else { return edit }
        let normal = try Recording.normalized(record)
        if register.table[edit.reference]?.record.equals(normal) == true { return nil }
        return .put(number, normal)
    }

    private func head(_ wish: Wish, _ lastParagraph: Int) -> Change.Head {
        let last = state.register.last?.recordedAt
        let now = wish.recordedAt ?? max(world.now(), last ?? world.now())
        return Change.Head(
            sequence: state.register.sequence + 1,
            recordedAt: now,
            told: wish.told,
            lastParagraph: lastParagraph
        )
    }

    private mutating func record(
        _ change: Change,
        redacting replacements: [StoredChange.Replacement] = []
    ) throws -> Outcome {
        var register = state.register
        try register.admit(change)
        let bytes = try Recording.store(
            change,
            after: state.chain.digest,
            redacting: replacements
        ) { world.chance(16) }
        try state.take(bytes, change)
        stored.append(bytes)
        return .recorded(change)
    }

    /// A redaction names every stored version whose words change, in whatever shape it is stored.
    private mutating func redact(
        _ wish: Wish,
        _ references: [Reference],
        _ rewriting: @Sendable (String) -> String,
        _ store: any JournalStore
    ) async throws -> Outcome {
        var replacements: [StoredChange.Replacement] = []
        for reference in references.sorted() {
            for version in try await store.history(of: reference) + waiting(reference) {
                guard let body = version.content?.body else { continue }
                let rewritten = try Recording.rewritten(body, rewriting)
                if rewritten == body { continue }
                try checkTextOnly(version, rewritten)
                replacements.append(
                    StoredChange.Replacement(
                        reference,
                        sequence: version.sequence,
                        body: rewritten
                    )
                )
            }
        }
        if replacements.isEmpty { return .unchanged }
        redacts = true
        let change = Change(head: head(wish, state.register.lastParagraph), edits: [])
        return try record(change, redacting: replacements)
    }

    /// Only texts may change: a passage that is also a day or a word of a list would leave a body
    /// that nobody can read again.
    private func checkTextOnly(_ version: StoredVersion, _ body: Data) throws {
        let reference = version.reference
        guard let content = version.content, let old = try Recording.read(version),
            // What cannot be decoded any more is refused, too.
            let new = try? Shape.decode(reference.kind, shape: content.shape, body: body),
            old.differsInTextOnly(from: new)
        else { throw Refusal.passageIsNoText(reference) }
    }

    /// Versions of the record that this batch itself puts.
    private func waiting(_ reference: Reference) -> [StoredVersion] {
        stored.flatMap(\.versions).filter { $0.reference == reference }
    }
}
