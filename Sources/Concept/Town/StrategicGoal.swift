package import Register

/// A goal of the whole town that the concept serves, named by a code: A3, A4, E4.
///
/// - Source: Drucksache 168/20, A.
package struct StrategicGoal: Record {
    package static let kind = Kind.strategicGoal
    /// Shown as kind and name, because the name alone says too little.
    package static let naming = Naming.kindAndName
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// The code that the town gave it; unique and never empty.
    package var code: String
    /// The goal in one sentence; never empty.
    package var wording: String

    /// A goal is complete with both.
    package init(code: String, wording: String) {
        self.code = code
        self.wording = wording
    }

    /// The code.
    package var name: String { code }
    /// The code.
    package var uniqueCode: UniqueCode? { UniqueCode("code", code) }
    package static let schema = Schema<Self>([
        .code("code", \.code, .agreed), .text("wording", \.wording, .agreed),
    ])

    /// Checks that code and sentence are filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(code, "code")
        try Self.require(wording, "wording")
    }
}
