/// Anything that can be written into a page: an element, a text, or several of them in order.
///
/// Pages and their pieces are functions that answer `some Markup`. The protocol has one requirement
/// and no associated types, so that a page costs the compiler little.
@usableFromInline
package protocol Markup: Sendable {
    /// Appends the markup to `buffer`.
    func render(into buffer: inout MarkupBuffer)
}

extension Markup {
    /// The markup as UTF-8, ready to be sent.
    package func render() -> [UInt8] {
        var buffer = MarkupBuffer()
        render(into: &buffer)
        return buffer.bytes
    }

    /// The markup as a string, for tests and for files that are text.
    package func renderedText() -> String {
        String(decoding: render(), as: UTF8.self)
    }
}

/// A string is text: whatever it holds, the browser shows it and never obeys it.
extension String: Markup {
    @usableFromInline
    package func render(into buffer: inout MarkupBuffer) {
        buffer.write(self, in: .text)
    }
}
