/// Blocks: the statements of one closure in their order.
///
/// A short block is made of pairs, which the compiler turns into straight code: that saves a third
/// of the time of a table, where each row is one. A long block is a parameter pack, because pairs
/// within pairs would nearly double the time that an optimising build takes.
extension MarkupBuilder {
    @inlinable
    package static func buildBlock() -> EmptyMarkup {
        EmptyMarkup()
    }

    @inlinable
    package static func buildBlock<Content: Markup>(_ content: consuming Content) -> Content {
        content
    }

    @inlinable
    package static func buildBlock<A: Markup, B: Markup>(_ a: consuming A, _ b: consuming B)
        -> MarkupPair<A, B>
    {
        MarkupPair(a, b)
    }

    @inlinable
    package static func buildBlock<A: Markup, B: Markup, C: Markup>(
        _ a: consuming A,
        _ b: consuming B,
        _ c: consuming C
    ) -> MarkupPair<MarkupPair<A, B>, C> {
        MarkupPair(MarkupPair(a, b), c)
    }

    @inlinable
    package static func buildBlock<A: Markup, B: Markup, C: Markup, D: Markup>(
        _ a: consuming A,
        _ b: consuming B,
        _ c: consuming C,
        _ d: consuming D
    ) -> MarkupPair<MarkupPair<A, B>, MarkupPair<C, D>> {
        MarkupPair(MarkupPair(a, b), MarkupPair(c, d))
    }

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

    @inlinable
    package static func buildBlock<each Content: Markup>(
        _ content: repeat each Content
    ) -> MarkupTuple<repeat each Content> {
        MarkupTuple(repeat each content)
    }
}
