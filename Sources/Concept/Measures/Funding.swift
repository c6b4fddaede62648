package import Register

/// What a measure costs and who pays, as far as it is known.
package struct Funding: Codable, Hashable, Sendable {
    /// Paid once.
    package var once: Cents?
    package var yearly: Cents?
    /// The share of a full post, in hundredths: 50 is half a post.
    package var staffHundredths: Int?
    /// Who pays: "Stadt", "Land Baden-Württemberg".
    package var source: String?
    package var programme: String?
    package var endsOn: Day?
    package var budget: Budget?

    package init() {}

    /// Whether the money stands in the town's budget.
    package enum Budget: String, Choice {
        case included, partly, notIncluded, open
        package static let list = "budget"
    }

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

/// From which edition a measure comes, and under which number it stood there.
package struct Origin: Codable, Hashable, Sendable {
    package var edition: ID<Edition>
    /// The number that the edition itself gave it: "4.2".
    package var number: String?
    /// It was added after the edition was frozen.
    package var addedLater: Bool
    /// Why it was added.
    package var reason: String?

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

/// A link to something that stands elsewhere.
package struct Link: Codable, Hashable, Sendable {
    package var title: String
    package var address: String

    package init(title: String, address: String) {
        self.title = title
        self.address = address
    }
}
