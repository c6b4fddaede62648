/// Markup whose kind is only known while the program runs, so that an array can hold any mixture.
///
/// A function that answers `some Markup` does without it; it is for lists that are put together at
/// run time, such as the blocks of a paper.
@usableFromInline
package struct AnyMarkup: Markup {
    private let content: any Markup

    package init(_ content: any Markup) {
        self.content = content
    }

    @usableFromInline
    package func render(into buffer: inout MarkupBuffer) {
        content.render(into: &buffer)
    }
}
