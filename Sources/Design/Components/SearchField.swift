import Addresses
import Concept
package import Markup
package import Register
import Words

extension PageContext {
    /// The search form: a field and a button, which work without scripts.
    ///
    /// It sends GET and keeps the day of the past that is shown. `words` is what was searched for;
    /// `id` must be unique on the page.
    package func searchField(_ words: String = "", id: String = "suche") -> some Markup {
        form(
            .class("search"),
            .method(.get),
            .action(PageRequest(.search(nil), language).path),
            .role(.search)
        ) {
            fieldLabel(for: id, self.words[.search(.label)])
            div(.class("search-row")) {
                input(
                    .id(id),
                    .type(.search),
                    .name("q"),
                    .value(words),
                    .maxlength(MeasureSelection.wordLimit),
                    .autocomplete(.off)
                )
                if let stand {
                    input(.type(.hidden), .name(PageRequest.standName), .value(stand.description))
                }
                button(.class("button")) {
                    symbol(.search)
                    self.words[.search(.button)]
                }
            }
        }
    }

    /// Words from the public texts that differ from a typed word by one letter, for "Did you
    /// mean?".
    ///
    /// Looks at the first three typed words and answers at most three suggestions for each.
    package func nearWords(_ typed: String, among kinds: [Kind]) -> [String] {
        typed.split(whereSeparator: \.isWhitespace).prefix(3).flatMap { word in
            register.words(near: String(word), among: kinds, limit: 3)
        }
    }
}
