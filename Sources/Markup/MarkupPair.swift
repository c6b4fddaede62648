/// Two pieces of markup in the order in which they were written.
@usableFromInline
package struct MarkupPair<First: Markup, Next: Markup>: Markup {
    @usableFromInline let first: First
    @usableFromInline let next: Next

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
