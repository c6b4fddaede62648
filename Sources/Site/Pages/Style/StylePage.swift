import Markup
import Register
import Words

/// Every component with its rule, for those who build the site; no page links here.
struct StylePage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.style(.heading)]) {
            div(.class("stack")) {
                h1 { words[.style(.heading)] }
                p(.class("lead")) { words[.style(.intro)] }
                colours
                text
                statuses
                stones
                symbols
                forms
                lists
                StyleData(reading: reading).markup
                notices
            }
        }
    }

    private var colours: some Markup {
        reading.component(.colours, .coloursRule) {
            ul(.class("plain swatches")) {
                ForEach(["accent", "late", "plan", "done", "rest", "mark", "wash"]) { name in
                    li {
                        span(.class("swatch swatch-\(name)"), .aria(.hidden(true)))
                        code { "--\(name)" }
                    }
                }
            }
        }
    }

    private var text: some Markup {
        reading.component(.text, .textRule) {
            h3 { words[.style(.sampleHeading)] }
            p(.class("lead")) { words[.style(.sample)] }
            p { words[.style(.sample)] }
            p(.class("soft")) { words[.style(.sample)] }
            p { a(.href(reading.path(.start))) { words[.style(.sampleLink)] } }
        }
    }

    private var statuses: some Markup {
        reading.component(.statuses, .statusesRule) {
            ul(.class("plain")) {
                ForEach(Standing.all) { standing in
                    li { reading.standingTag(standing, standing.name(in: words)) }
                }
            }
            p { reading.exampleMark(true) }
        }
    }

    private var stones: some Markup {
        reading.component(.stones, .stonesRule) {
            ul(.class("plain swatches")) {
                ForEach(1...12) { position in li { reading.stone(position) } }
            }
        }
    }

    private var symbols: some Markup {
        reading.component(.symbols, .symbolsRule) {
            ul(.class("plain swatches")) {
                ForEach(Symbol.allCases) { symbol in
                    li {
                        reading.symbol(symbol)
                        " "
                        code { "\(symbol)" }
                    }
                }
            }
        }
    }

    private var forms: some Markup {
        reading.component(.forms, .formsRule) {
            reading.searchField(id: "probe")
            reading.selectField(
                "probe-feld",
                words[.measure(.field)],
                none: words[.measure(.any)],
                options: reading.fieldChoices,
                chosen: nil
            )
            p {
                a(.class("button"), .href(reading.path(.start))) { words[.measure(.show)] }
                " "
                a(.class("button quiet"), .href(reading.path(.start))) { words[.measure(.show)] }
            }
        }
    }

    private var lists: some Markup {
        reading.component(.lists, .listsRule) {
            dl(.class("facts")) {
                fact(words[.measure(.field)], words[.style(.sample)])
                fact(words[.measure(.lead)], words[.style(.sample)])
            }
            ol(.class("way")) {
                li(.class("done")) { words[.style(.sample)] }
                li(.class("open")) { words[.style(.sample)] }
            }
        }
    }

    private var notices: some Markup {
        reading.component(.notices, .noticesRule) {
            p(.class("notice")) { words[.style(.sample)] }
            p(.class("note")) { words[.style(.sample)] }
            blockquote(.class("quote")) { p { words[.style(.sample)] } }
        }
    }
}

extension Reading {
    /// A component with its rule, and as it looks.
    @MarkupBuilder
    func component(
        _ heading: TextKey.Style,
        _ rule: TextKey.Style,
        @MarkupBuilder _ shown: () -> some Markup
    ) -> some Markup {
        h2 { words[.style(heading)] }
        p(.class("soft")) { words[.style(rule)] }
        shown()
    }
}
