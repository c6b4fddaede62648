/// A goal of the whole town that the concept serves, with the code of the town: A3, A4, E4.
package struct StrategicGoal: Record {
    package static let kind = Kind.strategicGoal

    package var visibility: Visibility = .internal
    package var code: String
    package var wording: String

    package init(code: String, wording: String) {
        self.code = code
        self.wording = wording
    }

    package var name: String { code }
    package var uniqueCode: UniqueCode? { UniqueCode("code", code) }
    package var fields: [Field] { [.code("code", code), .text("wording", wording)] }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> StrategicGoal { self }

    package func check() throws(Refusal) {
        try Self.require(code, "code")
        try Self.require(wording, "wording")
    }
}
