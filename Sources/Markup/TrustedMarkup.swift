/// Markup that is written without escaping.
///
/// It takes only literals of the source code, never a value, and only this module can use it.
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
    /// The first line of an XML file in UTF-8.
    static let xmlDeclaration = TrustedMarkup("<?xml version=\"1.0\" encoding=\"utf-8\"?>")

    /// The line without which browsers use an old, incompatible layout ("quirks mode").
    static let doctype = TrustedMarkup("<!DOCTYPE html>")
}
