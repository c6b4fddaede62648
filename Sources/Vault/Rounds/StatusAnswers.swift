package import Concept
import Foundation
package import Journal
package import Register

/// The answers to the rounds of a town.
///
/// They are stored beside the log, with a copy in memory; see `ShelfCopy`.
///
/// - Source: decision 35.
package final class StatusAnswers: Sendable {
    let town: Town
    let rows: any ShelfStore
    /// The links of the town, among them those by which answers come.
    package let links: TaskLinks
    private var world: Town.World { town.world }
    private let memory: ShelfCopy<AnswerMemory>

    /// Reads what there is; `rows` stands in the file of the town's log.
    ///
    /// `links` are those of the town, where somebody has read them already.
    ///
    /// - Throws: where the file cannot be read.
    package init(_ town: Town, _ rows: any ShelfStore, links: TaskLinks? = nil) async throws {
        self.town = town
        self.rows = rows
        if let links { self.links = links } else { self.links = try await TaskLinks(town, rows) }
        memory = try await ShelfCopy(town, rows, AnswerMemory(), AnswerMemory.kinds)
    }

    // MARK: Asking

    /// The answer to a request about a measure; `nil` if there is none.
    package subscript(
        request: ID<StatusRequest>,
        measure: ID<Measure>
    ) -> ReceivedAnswer? {
        memory.withLock { $0.answer(ReceivedAnswer.key(request, measure)) }
    }

    /// The answers to a request, by measure.
    package func answers(to request: ID<StatusRequest>) -> [ReceivedAnswer] {
        memory.withLock { $0.answers(to: request) }.sorted { $0.measure < $1.measure }
    }

    // MARK: Answers

    /// Keeps what was typed, to go on later.
    ///
    /// `revision` is the one of the answer on the form; 0 if there was no answer.
    ///
    /// - Throws: `AnswerMoved`, `RoundOver`.
    package func begin(
        _ answer: StatusAnswer,
        to request: ID<StatusRequest>,
        on measure: ID<Measure>,
        seen: Int,
        from revision: Int,
        way: ReceivedAnswer.Way = .link
    ) async throws {
        let now = world.now()
        try await write { [self] rows in
            try checkRuns(request)
            var kept =
                try rows.answer(request, measure)
                ?? ReceivedAnswer(
                    request: request,
                    measure: measure,
                    answer: answer,
                    seen: seen,
                    way: way,
                    begunAt: now
                )
            guard kept.revision == revision else { throw AnswerMoved(now: kept) }
            kept.answer = answer
            kept.seen = seen
            kept.way = way
            kept.sentBefore = kept.sentAt ?? kept.sentBefore
            kept.sentAt = nil
            kept.revision += 1
            try rows.keep(kept)
        }
    }

    /// Sends what was begun, and for the other measures that nothing has changed.
    ///
    /// With `only`, of what was begun this one alone. `unchanged` are the answers for measures of which
    /// nothing was begun, with the sequence of the version that the page showed.
    ///
    /// - Returns: the number of the receipt; `nil` where there was nothing to send.
    /// - Throws: `RoundOver`, or where the file cannot be written.
    package func send(
        _ request: ID<StatusRequest>,
        only measure: ID<Measure>? = nil,
        unchanged: [(measure: ID<Measure>, answer: StatusAnswer, seen: Int)],
        by answeredBy: String?,
        way: ReceivedAnswer.Way = .link
    ) async throws -> String? {
        let now = world.now()
        let person = town.register[request]?.contact
        let receipt = Base32.grouped(Base32.text(world.chance(10)), by: "-").lowercased()
        return try await write { [self] rows in
            try checkRuns(request)
            var sent = try rows.answers(to: request).filter { answer in
                answer.sentAt == nil && (measure.map { $0 == answer.measure } ?? true)
            }
            let known = Set(try rows.answers(to: request).map(\.measure))
            sent += unchanged.filter { !known.contains($0.measure) }.map { each in
                ReceivedAnswer(
                    request: request,
                    measure: each.measure,
                    answer: each.answer,
                    seen: each.seen,
                    way: way,
                    begunAt: now
                )
            }
            for var answer in sent {
                answer.sentAt = now
                answer.answeredBy = answeredBy
                answer.receipt = receipt
                answer.question = nil
                answer.revision += 1
                try rows.keep(answer)
                try rows.keepName(answeredBy, under: answer.key, of: person)
            }
            return sent.isEmpty ? nil : receipt
        }
    }

    /// Asked inside the transaction: what is written before the round is closed can be counted with it.
    private func checkRuns(_ request: ID<StatusRequest>) throws {
        let round = town.register[request].flatMap { town.register[$0.round] }
        if round?.record.state == .closed { throw RoundOver() }
    }

    /// Asks back; the answer counts as open until the next one.
    ///
    /// - Throws: `AnswerMoved`.
    package func askBack(
        _ question: String,
        to request: ID<StatusRequest>,
        on measure: ID<Measure>,
        from revision: Int
    ) async throws {
        try await change(request, measure, from: revision) { $0.question = question }
    }

    /// Takes note of a remark, which becomes no report.
    ///
    /// - Throws: `AnswerMoved`.
    package func takeNote(
        of request: ID<StatusRequest>,
        on measure: ID<Measure>,
        from revision: Int
    ) async throws {
        let now = world.now()
        try await change(request, measure, from: revision) { $0.notedAt = now }
    }

    /// Changes an answer that is still as the form showed it.
    private func change(
        _ request: ID<StatusRequest>,
        _ measure: ID<Measure>,
        from revision: Int,
        _ work: @Sendable @escaping (inout ReceivedAnswer) -> Void
    ) async throws {
        try await write { rows in
            guard var kept = try rows.answer(request, measure) else { return }
            guard kept.revision == revision else { throw AnswerMoved(now: kept) }
            work(&kept)
            kept.revision += 1
            try rows.keep(kept)
        }
    }

    /// One transaction; afterwards the memory has taken in what it wrote.
    @discardableResult
    func write<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value {
        try await memory.write(work)
    }

    func attachments(under key: String) -> [Attachment] {
        memory.withLock { $0.attachments(under: key) }
    }

    /// Reads what other processes announced.
    ///
    /// Called several times a second, mostly without effect.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read.
    package func refresh() async throws {
        try await memory.refresh()
    }

    /// Lets the next look take in what was written past the memory.
    package func fallBehind() { memory.fallBehind() }

    /// Reads all answers again.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read.
    package func reload() async throws {
        try await memory.reload()
    }
}
