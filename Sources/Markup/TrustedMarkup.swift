/// Markup that is written without escaping.
///
/// It takes only what stands in the source code, never a value, and only this module can use it.
struct TrustedMarkup: Markup {
    private let markup: StaticString

    init(_ markup: StaticString) {
        self.markup = markup
    }

    func render(into buffer: inout MarkupBuffer) {
        buffer.write(markup)
    }
}

extension TrustedMarkup {
    static let xmlDeclaration = TrustedMarkup("<?xml version=\"1.0\" encoding=\"utf-8\"?>")

    /// The line without which browsers lay a page out as in the year 1998.
    static let doctype = TrustedMarkup("<!DOCTYPE html>")
}
