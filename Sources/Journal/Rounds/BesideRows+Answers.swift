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

    func keep(_ answer: ReceivedAnswer, due: Instant? = nil) throws {
        try keep(
            BesideRow(
                kind: ReceivedAnswer.kind,
                key: answer.key,
                due: due,
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

    func setNameDue(_ due: Instant, under key: String) throws {
        let kind = ReceivedAnswer.nameKind
        guard let row = try row(kind: kind, key: key) else { return }
        try keep(BesideRow(kind: kind, key: key, person: row.person, due: due, body: row.body))
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
