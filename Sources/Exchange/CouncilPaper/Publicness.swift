/// Whether a sitting, or a paper as a whole, is open to the public, as far as print says so.
package enum Publicness: Codable, Hashable, Sendable {
    case `public`
    case nonPublic
    /// Nothing is printed, or nothing that has one meaning.
    case unknown

    /// What a text says by itself; `unknown` also where it says nothing.
    package init(printed text: String) {
        self = PublicnessMark(text).publicness
    }
}
