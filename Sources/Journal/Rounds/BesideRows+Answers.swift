import Foundation
import Register

extension BesideRows {
    func keep(_ link: TaskLink, _ token: String, of person: String?) throws {
        guard let digest = Token.digest(of: token) else { return }
        try keep(
            BesideRow(
                kind: TaskLink.kind,
                key: digest,
                person: person,
                due: link.forgottenAt,
                body: try BesideRow.body(link)
            )
        )
    }

    func keep(_ answer: ReceivedAnswer) throws {
        try keep(
            BesideRow(
                kind: ReceivedAnswer.kind,
                key: answer.key,
                body: try BesideRow.body(answer)
            )
        )
    }

    /// Who answered, as typed; it is erased with the person who was asked.
    func keepName(_ name: String?, under key: String, of person: String?) throws {
        let kind = ReceivedAnswer.nameKind
        guard let name else { return try forget(kind: kind, key: key) }
        try keep(BesideRow(kind: kind, key: key, person: person, body: Data(name.utf8)))
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
    private func setDue(_ due: Instant?, of row: BesideRow, with kind: String) throws {
        guard row.due != due else { return }
        for row in [row, try self.row(kind: kind, key: row.key)].compactMap({ $0 }) {
            try keep(
                BesideRow(
                    kind: row.kind,
                    key: row.key,
                    person: row.person,
                    due: due,
                    body: row.body
                )
            )
        }
    }

    /// All answers, each with who answered.
    func answers() throws -> [ReceivedAnswer] {
        let names = try rows(kind: ReceivedAnswer.nameKind, due: nil)
            .map { ($0.key, String(decoding: $0.body, as: UTF8.self)) }
        let byKey = Dictionary(uniqueKeysWithValues: names)
        return try rows(kind: ReceivedAnswer.kind, due: nil).map { row in
            var answer = try row.read(ReceivedAnswer.self)
            answer.answeredBy = byKey[row.key]
            return answer
        }
    }

    func answer(
        _ request: ID<StatusRequest>,
        _ measure: ID<Measure>
    ) throws -> ReceivedAnswer? {
        try answers().first { $0.request == request && $0.measure == measure }
    }

    func answers(to request: ID<StatusRequest>) throws -> [ReceivedAnswer] {
        try answers().filter { $0.request == request }
    }
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
