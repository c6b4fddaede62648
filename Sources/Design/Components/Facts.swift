package import Markup

/// One name and one value (`dt` and `dd`), for use inside a `dl`.
@MarkupBuilder
package func fact(_ name: some Markup, _ value: some Markup) -> some Markup {
    dt { name }
    dd { value }
}

/// One name with several values, each on its own line; nothing if there are no values.
@MarkupBuilder
package func fact(_ name: some Markup, each values: [AnyMarkup]) -> some Markup {
    if !values.isEmpty {
        dt { name }
        dd {
            if values.count == 1 {
                values
            } else {
                ul(.class("plain")) {
                    ForEach(values) { value in li { value } }
                }
            }
        }
    }
}
