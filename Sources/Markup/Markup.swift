/// Anything that can be written into a page: an element, a text, or several of them in order.
///
/// Pages and their parts are functions that return `some Markup`. The protocol has one requirement
/// and no associated types, which keeps compile times low.
@usableFromInline
package protocol Markup: Sendable {
    /// Appends the markup to `buffer`, escaped.
    func render(into buffer: inout MarkupBuffer)
}

extension Markup {
    /// Returns the markup as UTF-8, ready to be sent.
    package func render() -> [UInt8] {
        var buffer = MarkupBuffer()
        render(into: &buffer)
        return buffer.bytes
    }

    /// Returns the markup as a string, for tests and for text files.
    package func renderedText() -> String {
        String(decoding: render(), as: UTF8.self)
    }
}

/// A string is text: it is escaped, so that the browser displays it and never interprets it.
extension String: Markup {
    @usableFromInline
    package func render(into buffer: inout MarkupBuffer) {
        buffer.write(self, in: .text)
    }
}
