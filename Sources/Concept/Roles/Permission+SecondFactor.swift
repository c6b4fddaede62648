import Register

extension Permission {
    /// Whether a password alone is not enough for it.
    var needsSecondFactor: Bool {
        switch self {
        case .readNetwork, .answer: false
        case .readInternal, .add, .change, .end, .importFiles, .answerNotices, .managePersons,
            .redact,
            .runRounds, .manageAccounts:
            true
        }
    }

    /// A sample of every permission, to find out what a role may do at most.
    static let one: [Permission] =
        [
            .readInternal, .importFiles, .answerNotices, .readNetwork, .managePersons, .redact,
            .runRounds, .manageAccounts,
        ]
        + Kind.allCases.flatMap { kind -> [Permission] in
            let reference = Reference(kind, 1)
            return [
                .add(kind, to: nil), .add(kind, to: Reference(.measure, 1)),
                .change(reference, fields: []), .end(reference),
            ]
        }
}
