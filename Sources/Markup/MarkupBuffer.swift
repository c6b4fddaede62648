/// The bytes of a page while it is being written.
///
/// Only this module can append to it, so that what arrives is always escaped: other modules hand it
/// on from `render(into:)` to `render(into:)`.
@usableFromInline
package struct MarkupBuffer: Sendable {
    /// What has been written, as UTF-8.
    package internal(set) var bytes: [UInt8] = []

    /// An empty buffer with room for a page of usual length, which grows when it is longer.
    package init(capacity: Int = 131_072) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends markup of this module's own making, without escaping.
    mutating func write(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends one character of ASCII, which is quicker than a string of one.
    mutating func write(ascii character: Unicode.Scalar) {
        bytes.append(UInt8(ascii: character))
    }
}
