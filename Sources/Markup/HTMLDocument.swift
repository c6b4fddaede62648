/// A whole page: the doctype, then `html`.
///
///     HTMLDocument {
///         html(.lang("de")) { head { … }; body { … } }
///     }
@usableFromInline
package struct HTMLDocument<Content: Markup>: Markup {
    private let html: Element<HTML.Html, Content>

    /// A page whose root element is returned by the closure.
    package init(_ html: () -> Element<HTML.Html, Content>) {
        self.html = html()
    }

    @usableFromInline
    package func render(into buffer: inout MarkupBuffer) {
        TrustedMarkup.doctype.render(into: &buffer)
        html.render(into: &buffer)
    }
}
