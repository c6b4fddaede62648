package import Register

/// What a measure costs and who pays, as far as that is known.
package struct Funding: Codable, Hashable, Sendable {
    /// What is paid once; `nil` if not known.
    package var once: Cents?
    /// What is paid every year; `nil` if not known.
    package var yearly: Cents?
    /// The share of a full-time post, in hundredths: 50 is half a post.
    package var staffHundredths: Int?
    /// Who pays: "Stadt", "Land Baden-Württemberg".
    package var source: String?
    /// The funding programme.
    package var programme: String?
    /// The last day of the funding.
    package var endsOn: Day?
    /// Whether the money is in the town's budget; `nil` if not known.
    package var budget: Budget?

    /// Nothing is known.
    package init() {}

    /// Whether the money is in the town's budget.
    package enum Budget: String, Choice {
        /// Im Haushalt, teilweise, nicht im Haushalt; not decided yet (noch offen).
        case included, partly, notIncluded, open
        /// The catalogues call the words `budget.…`.
        package static let list = "budget"
    }

    /// Checks that no amount is negative.
    ///
    /// - Throws: `Refusal.malformed`.
    func check() throws(Refusal) {
        let amounts = [
            ("funding.once", once?.amount), ("funding.yearly", yearly?.amount),
            ("funding.staffHundredths", staffHundredths),
        ]
        for case (let field, let amount?) in amounts where amount < 0 {
            throw .malformed(.measure, field: field, value: String(amount))
        }
    }

    static let properties: [Property<Funding>] = [
        .choice("budget", \.budget), .money("once", \.once), .money("yearly", \.yearly),
        .number("staffHundredths", \.staffHundredths), .text("source", \.source),
        .text("programme", \.programme), .day("endsOn", \.endsOn),
    ]
}

/// The edition that a measure comes from, and the number it had there.
package struct Origin: Codable, Hashable, Sendable {
    /// The edition that brought the measure.
    package var edition: ID<Edition>
    /// The number in that edition: "4.2".
    package var number: String?
    /// Whether it was added after the edition was frozen.
    package var addedLater: Bool
    /// Why it was added.
    package var reason: String?

    /// A measure that was in the edition from the start, unless something else is given.
    package init(
        edition: ID<Edition>,
        number: String? = nil,
        addedLater: Bool = false,
        reason: String? = nil
    ) {
        self.edition = edition
        self.number = number
        self.addedLater = addedLater
        self.reason = reason
    }

    static let properties: [Property<Origin>] = [
        .code("number", \.number), .flag("addedLater", \.addedLater), .text("reason", \.reason),
    ]
}

/// A link to a page elsewhere.
package struct Link: Codable, Hashable, Sendable {
    /// The words of the link.
    package var title: String
    /// An http or https address.
    package var address: String

    /// `Measure.check` checks the address.
    package init(title: String, address: String) {
        self.title = title
        self.address = address
    }
}
