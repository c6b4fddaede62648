/// Markup of a type that is only known at run time, so that an array can hold any mixture.
///
/// Functions that return `some Markup` do not need it. It is for lists that are put together at run
/// time, such as the blocks of a paper.
@usableFromInline
package struct AnyMarkup: Markup {
    private let content: any Markup

    /// Wraps markup of any type.
    package init(_ content: any Markup) {
        self.content = content
    }

    @usableFromInline
    package func render(into buffer: inout MarkupBuffer) {
        content.render(into: &buffer)
    }
}
