/// How the statements of one closure are joined, in order.
///
/// Up to six statements become nested pairs, for which the compiler generates straight code: this
/// makes a table, where each row is such a closure, a third faster. More of them become a parameter
/// pack, since pairs would nearly double the time of an optimised build. All of this is called by
/// the compiler only.
extension MarkupBuilder {
    /// An empty closure.
    @inlinable
    package static func buildBlock() -> EmptyMarkup {
        EmptyMarkup()
    }

    /// A single statement stays what it is.
    @inlinable
    package static func buildBlock<Content: Markup>(_ content: consuming Content) -> Content {
        content
    }

    /// Two statements.
    @inlinable
    package static func buildBlock<A: Markup, B: Markup>(_ a: consuming A, _ b: consuming B)
        -> MarkupPair<A, B>
    {
        MarkupPair(a, b)
    }

    /// Three statements.
    @inlinable
    package static func buildBlock<A: Markup, B: Markup, C: Markup>(
        _ a: consuming A,
        _ b: consuming B,
        _ c: consuming C
    ) -> MarkupPair<MarkupPair<A, B>, C> {
        MarkupPair(MarkupPair(a, b), c)
    }

    /// Four statements.
    @inlinable
    package static func buildBlock<A: Markup, B: Markup, C: Markup, D: Markup>(
        _ a: consuming A,
        _ b: consuming B,
        _ c: consuming C,
        _ d: consuming D
    ) -> MarkupPair<MarkupPair<A, B>, MarkupPair<C, D>> {
        MarkupPair(MarkupPair(a, b), MarkupPair(c, d))
    }

    /// Five statements.
    @inlinable
    package static func buildBlock<A: Markup, B: Markup, C: Markup, D: Markup, E: Markup>(
        _ a: consuming A,
        _ b: consuming B,
        _ c: consuming C,
        _ d: consuming D,
        _ e: consuming E
    ) -> MarkupPair<MarkupPair<MarkupPair<A, B>, C>, MarkupPair<D, E>> {
        MarkupPair(MarkupPair(MarkupPair(a, b), c), MarkupPair(d, e))
    }

    /// Six statements.
    @inlinable
    package static func buildBlock<
        A: Markup,
        B: Markup,
        C: Markup,
        D: Markup,
        E: Markup,
        F: Markup
    >(
        _ a: consuming A,
        _ b: consuming B,
        _ c: consuming C,
        _ d: consuming D,
        _ e: consuming E,
        _ f: consuming F
    ) -> MarkupPair<MarkupPair<MarkupPair<A, B>, C>, MarkupPair<MarkupPair<D, E>, F>> {
        MarkupPair(MarkupPair(MarkupPair(a, b), c), MarkupPair(MarkupPair(d, e), f))
    }

    /// Seven statements or more.
    @inlinable
    package static func buildBlock<each Content: Markup>(
        _ content: repeat each Content
    ) -> MarkupTuple<repeat each Content> {
        MarkupTuple(repeat each content)
    }
}
