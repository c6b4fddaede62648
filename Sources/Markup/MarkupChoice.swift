/// No markup at all: the content of an element that is left empty.
@usableFromInline
package struct EmptyMarkup: Markup {
    @inlinable
    package init() {}

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {}
}

/// One of two pieces of markup, as `if … else` and `switch` answer it.
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

/// Markup that may be missing, as an `if` without `else` answers it; `nil` writes nothing.
extension Optional: Markup where Wrapped: Markup {
    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        self?.render(into: &buffer)
    }
}

/// Markup of one kind many times over, as a `for` answers it.
extension Array: Markup where Element: Markup {
    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        for content in self {
            content.render(into: &buffer)
        }
    }
}
