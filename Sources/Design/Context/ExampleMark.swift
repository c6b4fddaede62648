package import Markup
import Words

extension PageContext {
    /// A space and the word "Beispiel" behind a name that was made up for a demonstration.
    ///
    /// Writes nothing if `isExample` is false.
    @MarkupBuilder
    package func exampleMark(_ isExample: Bool) -> some Markup {
        if isExample {
            " "
            span(.class("mark")) { words[.frame(.example)] }
        }
    }
}
