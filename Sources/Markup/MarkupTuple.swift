/// Several pieces of markup, written one after the other.
@usableFromInline
package struct MarkupTuple<each Content: Markup>: Markup {
    @usableFromInline let content: (repeat each Content)

    /// Called by the builder; the order is that of the source code.
    @inlinable
    package init(_ content: repeat each Content) {
        self.content = (repeat each content)
    }

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        repeat (each content).render(into: &buffer)
    }
}
