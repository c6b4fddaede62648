/// Several pieces of markup in the order in which they were written.
@usableFromInline
package struct MarkupTuple<each Content: Markup>: Markup {
    @usableFromInline let content: (repeat each Content)

    @inlinable
    package init(_ content: repeat each Content) {
        self.content = (repeat each content)
    }

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        repeat (each content).render(into: &buffer)
    }
}
