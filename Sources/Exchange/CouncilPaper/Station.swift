import Concept
package import Register

/// One row of the Beratungsfolge: a body that consults the paper.
package struct Station: Codable, Hashable, Sendable {
    /// The printed number, or the number of the row before plus one.
    package let position: Int
    /// The name of the body as printed; never empty in a paper that was read.
    package var body: String
    /// The day of the sitting; `nil` where none is printed.
    package let date: Day?
    /// What the row says about the public; unknown also where it is not clear.
    package let publicness: Publicness
    /// What the body is asked for, as printed, such as `Vorberatung`; `nil` for nothing.
    package var role: String?
    /// What the body has decided, as printed; `nil` for nothing.
    package var result: String?

    /// Holds what is given; `role` and `result` are the words as printed.
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
