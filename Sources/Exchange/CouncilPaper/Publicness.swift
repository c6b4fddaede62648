/// Whether a sitting, or a paper as a whole, is open to the public, as far as the print says so.
///
/// - Source: decision 39; § 35 GemO BW.
package enum Publicness: Codable, Hashable, Sendable {
    /// The public may be present.
    case `public`
    /// The public may not be present.
    case nonPublic
    /// Nothing is printed about it, or nothing with one clear meaning.
    case unknown

    /// What a text says by itself; unknown where it says nothing, or nothing clear.
    package init(printed text: String) {
        self = PublicnessMark(text).publicness
    }
}
