package import Register

/// Passes one measure of a request on to a colleague, who gets a request of their own.
///
/// - Source: decision 46.
package struct HandOnMeasure: Deed {
    /// The measure to pass on.
    package let measure: ID<Measure>
    /// The request that it moves away from.
    package let request: ID<StatusRequest>
    /// The random number of the colleague.
    package let contact: String
    /// The day on which the colleague is asked.
    package let day: Day
    /// Whether an answer for the measure still waits; if it were passed on, nobody would see it.
    private let waits: @Sendable (Register) -> Bool

    /// `waits` is asked while the deed is drafted.
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

    /// Answering the request, which holders of its link may.
    package func permissions(in register: Register) -> [Permission] { [.answer(request.reference)] }

    /// Moves the measure to a new request.
    ///
    /// - Throws: `HandingOn.Limit` if it was passed on too often; `AnswerWaits` if an answer waits;
    ///   `Refusal.notThere` if the request does not ask about the measure.
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

/// An answer for the measure waits for the office.
package struct AnswerWaits: Error {
    /// Carries nothing: the page tells which measure it was.
    package init() {}
}
