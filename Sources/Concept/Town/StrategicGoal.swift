package import Register

/// A goal of the whole town that the concept serves, with the code of the town: A3, A4, E4.
package struct StrategicGoal: Record {
    package static let kind = Kind.strategicGoal
    package static let naming = Naming.kindAndName
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    package var code: String
    package var wording: String

    package init(code: String, wording: String) {
        self.code = code
        self.wording = wording
    }

    package var name: String { code }
    package var uniqueCode: UniqueCode? { UniqueCode("code", code) }
    package static let schema = Schema<Self>([
        .code("code", \.code, .agreed), .text("wording", \.wording, .agreed),
    ])

    package func check() throws(Refusal) {
        try Self.require(code, "code")
        try Self.require(wording, "wording")
    }
}
