/// The result builder that turns the statements of a closure into markup.
///
/// Allowed are texts, elements, `if`, `switch` and `for`. There is only one `buildExpression`, so
/// that each statement is type-checked on its own and long pages compile quickly. Values are
/// consumed instead of copied: a page is one large value, and would be copied again at each level
/// of nesting.
@resultBuilder
@usableFromInline
package enum MarkupBuilder {
    /// A statement: a text, an element or anything else that is markup.
    @inlinable
    package static func buildExpression<Content: Markup>(_ content: consuming Content) -> Content {
        content
    }

    /// An `if` without `else`; `nil` if its condition is false.
    @inlinable
    package static func buildOptional<Content: Markup>(_ content: consuming Content?) -> Content? {
        content
    }

    /// The first branch of an `if` or `switch`.
    @inlinable
    package static func buildEither<First: Markup, Second: Markup>(
        first: consuming First
    ) -> MarkupEither<First, Second> {
        .first(first)
    }

    /// The other branches.
    @inlinable
    package static func buildEither<First: Markup, Second: Markup>(
        second: consuming Second
    ) -> MarkupEither<First, Second> {
        .second(second)
    }

    /// The rounds of a `for`.
    @inlinable
    package static func buildArray<Content: Markup>(_ content: consuming [Content]) -> [Content] {
        content
    }
}
