/// Two pieces of markup, written one after the other.
@usableFromInline
package struct MarkupPair<First: Markup, Next: Markup>: Markup {
    @usableFromInline let first: First
    @usableFromInline let next: Next

    /// Called by the builder; the order is that of the source code.
    @inlinable
    package init(_ first: First, _ next: Next) {
        self.first = first
        self.next = next
    }

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        first.render(into: &buffer)
        next.render(into: &buffer)
    }
}
