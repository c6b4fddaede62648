/// Collects the statements of a closure as markup: texts, elements, `if`, `switch` and `for`.
///
/// There is one `buildExpression`, so each statement is type-checked on its own and a long page
/// takes the compiler no longer than its parts. What is built is moved on and never copied: a page
/// is one large value, and each level of it would be copied once more for each level above.
@resultBuilder
@usableFromInline
package enum MarkupBuilder {
    @inlinable
    package static func buildExpression<Content: Markup>(_ content: consuming Content) -> Content {
        content
    }

    @inlinable
    package static func buildOptional<Content: Markup>(_ content: consuming Content?) -> Content? {
        content
    }

    @inlinable
    package static func buildEither<First: Markup, Second: Markup>(
        first: consuming First
    ) -> MarkupEither<First, Second> {
        .first(first)
    }

    @inlinable
    package static func buildEither<First: Markup, Second: Markup>(
        second: consuming Second
    ) -> MarkupEither<First, Second> {
        .second(second)
    }

    @inlinable
    package static func buildArray<Content: Markup>(_ content: consuming [Content]) -> [Content] {
        content
    }
}
