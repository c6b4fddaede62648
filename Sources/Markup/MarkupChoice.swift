/// No markup at all: the content of an empty element.
@usableFromInline
package struct EmptyMarkup: Markup {
    /// There is only one value.
    @inlinable
    package init() {}

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {}
}

/// Either of two pieces of markup: the result of `if … else` and of `switch`.
@usableFromInline
package enum MarkupEither<First: Markup, Second: Markup>: Markup {
    case first(First)
    case second(Second)

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        switch self {
        case .first(let content): content.render(into: &buffer)
        case .second(let content): content.render(into: &buffer)
        }
    }
}

/// Markup that may be missing, as the result of an `if` without `else`; `nil` writes nothing.
extension Optional: Markup where Wrapped: Markup {
    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        self?.render(into: &buffer)
    }
}

/// Markup of one type many times, as the result of a `for`.
extension Array: Markup where Element: Markup {
    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        for content in self {
            content.render(into: &buffer)
        }
    }
}
