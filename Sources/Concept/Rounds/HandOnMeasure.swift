package import Register

/// Lets a colleague answer for one measure: it moves from one request to a new one.
package struct HandOnMeasure: Deed {
    package let measure: ID<Measure>
    package let request: ID<StatusRequest>
    /// The colleague, by the key of the vault.
    package let contact: String
    package let day: Day
    /// Whether the office still has to look at what was answered: handed on, nobody would see it.
    private let waits: @Sendable (Register) -> Bool

    package init(
        _ measure: ID<Measure>,
        from request: ID<StatusRequest>,
        to contact: String,
        on day: Day,
        waits: @escaping @Sendable (Register) -> Bool
    ) {
        self.measure = measure
        self.request = request
        self.contact = contact
        self.day = day
        self.waits = waits
    }

    package func permissions(in register: Register) -> [Permission] { [.answer(request.reference)] }

    /// - Throws: `HandingOn.Limit`; `AnswerWaits`; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard var from = register[request]?.record, from.measures.contains(measure) else {
            throw Refusal.notThere(request.reference)
        }
        if let limit = register.limit(ofHandingOn: request, on: day) { throw limit }
        if waits(register) { throw AnswerWaits() }
        from.measures.removeAll { $0 == measure }
        draft.put(request, from)
        var next = StatusRequest(
            round: from.round,
            organization: from.organization,
            contact: contact,
            measures: [measure]
        )
        next.handedOnBy = request
        next.askedOn = day
        draft.add(next)
        return DeedTerms(.askedForStatus)
    }
}

/// What was answered for the measure waits for the office.
package struct AnswerWaits: Error {
    package init() {}
}
