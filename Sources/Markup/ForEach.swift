/// Markup for each element of a sequence.
///
/// Used in place of `for`: the compiler cannot infer the type of its body if that calls a function
/// that returns `some Markup`.
@usableFromInline
package struct ForEach<Content: Markup>: Markup {
    @usableFromInline let contents: [Content]

    /// Calls `content` once for each element, in order.
    @inlinable
    package init<Elements: Sequence>(
        _ elements: Elements,
        @MarkupBuilder content: (Elements.Element) -> Content
    ) {
        contents = elements.map(content)
    }

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        for content in contents { content.render(into: &buffer) }
    }
}
