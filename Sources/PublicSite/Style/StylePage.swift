import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The style page: every component with its rule, for those who build the site.
///
/// No page links to it.
struct StylePage {
    let context: PageContext

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(words[.style(.heading)], trail: [(words[.style(.heading)], .style)]) {
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
                StyleParts(context: context).markup
                StyleData(context: context).markup
                notices
            }
        }
    }

    /// The custom properties of the style sheet, by their names.
    private var colours: some Markup {
        context.component(.colours, .coloursRule) {
            ul(.class("plain swatches")) {
                ForEach(["accent", "late", "plan", "done", "kept", "rest", "mark", "wash"]) {
                    name in
                    li {
                        span(.class("swatch swatch-\(name)"), .aria(.hidden(true)))
                        code { "--\(name)" }
                    }
                }
            }
        }
    }

    private var text: some Markup {
        context.component(.text, .textRule) {
            h3 { words[.style(.sampleHeading)] }
            p(.class("lead")) { words[.style(.sample)] }
            p { words[.style(.sample)] }
            p(.class("soft")) { words[.style(.sample)] }
            p { a(.href(context.path(.start))) { words[.style(.sampleLink)] } }
        }
    }

    /// All standings as tags, and the mark for examples.
    private var statuses: some Markup {
        context.component(.statuses, .statusesRule) {
            ul(.class("plain")) {
                ForEach(Standing.all) { standing in
                    li { context.standingTag(standing, standing.name(in: words)) }
                }
            }
            p { context.exampleMark(true) }
        }
    }

    /// The twelve colours of fields, which begin again with the thirteenth.
    private var stones: some Markup {
        context.component(.stones, .stonesRule) {
            ul(.class("plain swatches")) {
                ForEach(1...12) { position in li { context.stone(position) } }
            }
        }
    }

    private var symbols: some Markup {
        context.component(.symbols, .symbolsRule) {
            ul(.class("plain swatches")) {
                ForEach(Symbol.allCases) { symbol in
                    li {
                        context.symbol(symbol)
                        " "
                        code { "\(symbol)" }
                    }
                }
            }
        }
    }

    /// Search, select fields, text fields, and the two sorts of buttons.
    private var forms: some Markup {
        context.component(.forms, .formsRule) {
            context.searchField(id: "probe")
            PartForm(context: context).markup
            entry
            p {
                a(.class("button"), .href(context.path(.start))) { words[.measure(.show)] }
                " "
                a(.class("button quiet"), .href(context.path(.start))) { words[.measure(.show)] }
            }
        }
    }

    /// A field that is filled in well, and one with a fault.
    private var entry: some Markup {
        form(.class("entry"), .method(.get), .action(context.path(.style))) {
            div(.class("field")) {
                fieldLabel(for: "probe-gut", words[.measure(.title)])
                p(.id("probe-hinweis"), .class("hint")) { words[.style(.sample)] }
                input(.id("probe-gut"), .type(.text), .aria(.describedby("probe-hinweis")))
            }
            div(.class("field faulty")) {
                fieldLabel(for: "probe-fehler", words[.measure(.asOf)])
                p(.id("probe-grund"), .class("fault")) { words[.errorPage(.noDayHeading)] }
                input(
                    .id("probe-fehler"),
                    .type(.text),
                    .value(words[.style(.sampleFault)]),
                    .aria(.describedby("probe-grund")),
                    .aria(.invalid(.true))
                )
            }
        }
    }

    private var lists: some Markup {
        context.component(.lists, .listsRule) {
            div(.class("columns")) {
                dl(.class("facts")) {
                    fact(words[.measure(.field)], words[.style(.sample)])
                    fact(words[.measure(.lead)], words[.style(.sample)])
                }
                ol(.class("way second")) {
                    li(.class("done")) { words[.style(.sample)] }
                    li(.class("open")) { words[.style(.sample)] }
                }
            }
        }
    }

    private var notices: some Markup {
        context.component(.notices, .noticesRule) {
            p(.class("notice")) { words[.style(.sample)] }
            p(.class("note")) { words[.style(.sample)] }
            blockquote(.class("quote")) { p { words[.style(.sample)] } }
        }
    }
}

extension PageContext {
    /// A section of the style page: the component's name, its rule, and an example.
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
