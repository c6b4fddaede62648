package import Markup

/// One row of a list of facts.
@MarkupBuilder
package func fact(_ name: some Markup, _ value: some Markup) -> some Markup {
    dt { name }
    dd { value }
}

/// Several values of one fact, each on its own line; nothing where there are none.
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
