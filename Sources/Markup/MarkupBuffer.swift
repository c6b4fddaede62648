/// The bytes of a page while it is written.
///
/// Only this module can append to it, so that everything in it is escaped. Other modules just pass
/// it on from one `render(into:)` to the next.
@usableFromInline
package struct MarkupBuffer: Sendable {
    /// What was written so far, as UTF-8.
    package internal(set) var bytes: [UInt8] = []

    /// An empty buffer with room for so many bytes; it grows when a page is longer than most.
    package init(capacity: Int = 131_072) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends markup from the source code, without escaping.
    mutating func write(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends one ASCII character, which is faster than a string with one.
    mutating func write(ascii character: Unicode.Scalar) {
        bytes.append(UInt8(ascii: character))
    }
}
