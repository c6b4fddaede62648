import Concept
import Foundation
import Register

extension Batch {
    /// A redaction names every stored version whose words change, in whatever shape it is stored.
    ///
    /// It is the only command of its batch: everything else is in the store.
    mutating func redact(
        _ redaction: Redaction,
        _ actor: Actor,
        _ via: Via,
        _ store: any JournalStore
    ) async throws -> Outcome {
        guard actor.may(.redact, in: state.register) else { throw NotAllowed() }
        let scope = try await RedactionScope(redaction.references, store)
        var replacements: [StoredChange.Replacement] = []
        var after = 0
        while case let page = try await store.changes(after: after, limit: 1024), !page.isEmpty {
            for version in page.flatMap(\.versions) {
                if let replacement = try replacement(of: version, scope, redaction.rewriting) {
                    replacements.append(replacement)
                }
            }
            after = page[page.count - 1].sequence
        }
        if replacements.isEmpty { return .unchanged }
        let attribution = Attribution(
            by: actor.author(for: .redact, in: state.register),
            via: via,
            action: .redacted,
            reason: redaction.reason
        )
        return try replace(replacements, attribution)
    }

    /// Names each of these versions and puts its new body in place.
    mutating func replace(
        _ replacements: [StoredChange.Replacement],
        _ attribution: Attribution
    ) throws -> Outcome {
        redacts = true
        let head = head(attribution, state.register.lastParagraph)
        return try record(Change(head: head, edits: []), [:], redacting: replacements)
    }

    private func replacement(
        of version: StoredVersion,
        _ scope: RedactionScope,
        _ rewriting: @Sendable (String) -> String
    ) throws -> StoredChange.Replacement? {
        guard let content = version.content else { return nil }
        let body = try Recording.rewritten(content.body, rewriting)
        guard body != content.body, let old = try Recording.read(version),
            scope.holds(version.reference, old)
        else { return nil }
        try checkTextOnly(version, content, old, body)
        return StoredChange.Replacement(
            version.reference,
            sequence: version.sequence,
            body: body
        )
    }

    /// Only texts may change: a passage that is also a day or a word of a list would leave a body
    /// that nobody can read again.
    private func checkTextOnly(
        _ version: StoredVersion,
        _ content: StoredVersion.Content,
        _ old: any Record,
        _ body: Data
    ) throws {
        let reference = version.reference
        // What cannot be decoded any more is refused, too.
        let new = try? Shape.decode(reference.kind, shape: content.shape, body: body)
        guard let new, old.differsInTextOnly(from: new) else {
            throw Refusal.passageIsNoText(reference)
        }
    }
}

/// Where the words of some records may stand in the log: in their own versions, in translations of
/// them, and in records to which one of their paragraphs moved.
private struct RedactionScope {
    private let references: Set<Reference>
    private var paragraphs: Set<Int> = []

    init(_ references: [Reference], _ store: any JournalStore) async throws {
        self.references = Set(references)
        for reference in references {
            for version in try await store.history(of: reference) {
                if let record = try Recording.read(version) {
                    paragraphs.formUnion(record.paragraphNumbers)
                }
            }
        }
    }

    func holds(_ reference: Reference, _ record: any Record) -> Bool {
        if references.contains(reference) { return true }
        if let translation = record as? Translation { return references.contains(translation.of) }
        return record.paragraphNumbers.contains { paragraphs.contains($0) }
    }
}
