/// Markup for each element of a sequence.
///
/// Pages use it instead of `for`, whose body the compiler cannot infer when a function in it answers
/// `some Markup`.
@usableFromInline
package struct ForEach<Content: Markup>: Markup {
    @usableFromInline let contents: [Content]

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
