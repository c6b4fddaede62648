package import Markup
import Words

extension PageContext {
    /// Marks what is invented.
    @MarkupBuilder
    package func exampleMark(_ isExample: Bool) -> some Markup {
        if isExample {
            " "
            span(.class("mark")) { words[.frame(.example)] }
        }
    }
}
