import Concept
package import Register

/// One row of the Beratungsfolge.
package struct Station: Codable, Hashable, Sendable {
    /// The printed number, or else one more than that of the row before.
    package let position: Int
    /// The name of the body as printed.
    package var body: String
    package let date: Day?
    package let publicness: Publicness
    /// What the body is to do, as printed, such as `Vorberatung`.
    package var role: String?
    /// What the body has decided, as printed.
    package var result: String?

    package init(
        position: Int,
        body: String,
        date: Day?,
        publicness: Publicness,
        role: String? = nil,
        result: String? = nil
    ) {
        self.position = position
        self.body = body
        self.date = date
        self.publicness = publicness
        self.role = role
        self.result = result
    }
}
