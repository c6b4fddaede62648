import Concept
import Foundation
import Journal
import Register

extension ShelfRows {
    func keep(_ answer: ReceivedAnswer) throws {
        try keep(
            ShelfRow(
                kind: ReceivedAnswer.kind,
                key: answer.key,
                body: try ShelfRow.body(answer)
            )
        )
    }

    /// Who answered, as typed; it is erased with the person who was asked.
    func keepName(_ name: String?, under key: String, of person: String?) throws {
        let kind = ReceivedAnswer.nameKind
        guard let name else { return try forget(kind: kind, key: key) }
        try keep(ShelfRow(kind: kind, key: key, person: person, body: Data(name.utf8)))
    }

    /// Reckons when answers and their files go: half a year after their round was closed.
    ///
    /// That a round is closed stands in the log; so nothing is forgotten where the two are not written
    /// together, and a round that goes on keeps its answers.
    func reckonAnswers(in register: Register) throws {
        for row in try rows(kind: ReceivedAnswer.kind, due: nil) {
            let due = register.answersGo(to: try row.read(ReceivedAnswer.self).request)
            try setDue(due, of: row, with: ReceivedAnswer.nameKind)
        }
        for row in try rows(kind: Attachment.kind, due: nil) {
            let due = register.answersGo(to: try row.read(Attachment.self).request)
            try setDue(due, of: row, with: Attachment.bytesKind)
        }
    }

    /// Lets a row go at a moment, and the row of another kind that stands under the same key.
    private func setDue(_ due: Instant?, of row: ShelfRow, with kind: String) throws {
        guard row.due != due else { return }
        for row in [row, try self.row(kind: kind, key: row.key)].compactMap({ $0 }) {
            try keep(
                ShelfRow(
                    kind: row.kind,
                    key: row.key,
                    person: row.person,
                    due: due,
                    body: row.body
                )
            )
        }
    }

    func answer(
        _ request: ID<StatusRequest>,
        _ measure: ID<Measure>
    ) throws -> ReceivedAnswer? {
        try row(kind: ReceivedAnswer.kind, key: ReceivedAnswer.key(request, measure)).map(answer)
    }

    func answers(to request: ID<StatusRequest>) throws -> [ReceivedAnswer] {
        try rows(
            kind: ReceivedAnswer.kind,
            from: ReceivedAnswer.firstKey(of: request),
            to: ReceivedAnswer.endKey(of: request)
        ).map(answer)
    }

    /// An answer, with who answered.
    private func answer(_ row: ShelfRow) throws -> ReceivedAnswer {
        var answer = try row.read(ReceivedAnswer.self)
        answer.answeredBy = try self.row(kind: ReceivedAnswer.nameKind, key: row.key)?.text
        return answer
    }
}

extension ShelfRow {
    /// A body that is no JSON but plain text.
    var text: String { String(decoding: body, as: UTF8.self) }
}

extension Register {
    /// When the answers to a request go; `nil` as long as its round is not closed.
    fileprivate func answersGo(to request: ID<StatusRequest>) -> Instant? {
        let round = self[request].flatMap { self[$0.round] }
        return round?.closedOn.map {
            Berlin.start(of: $0).adding(seconds: ReceivedAnswer.daysAfterClosing * 24 * 60 * 60)
        }
    }
}
