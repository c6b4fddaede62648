import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Sheets
import Web
import Words

/// Lets people choose which hidden parts of a file are read; none by default.
struct HiddenChoice: Sendable {
    let context: OfficeContext
    let hidden: [Hidden]

    static let name = "ausgeblendet"

    private var words: Catalogue { context.words }

    @MarkupBuilder
    var markup: some Markup {
        if !hidden.isEmpty {
            InputField(
                Self.name,
                words[.intake(.hidden)],
                .anyOf(
                    hidden.map { each in
                        Choosable(
                            value: each.sort.rawValue,
                            text: words(
                                .intake(.hiddenTake),
                                count: each.count,
                                ["what": each.counted(in: words)]
                            )
                        )
                    }
                ),
                hint: words[.intake(.hiddenHint)],
                values: hidden.filter(\.isTaken).map(\.sort.rawValue),
                language: context.language
            ).markup()
            div(.class("actions")) {
                context.stepButton(.check, words[.intake(.checkAgain)], isMain: false)
            }
        }
    }
}

/// The same choice as a form of its own, after an explanation of what the file hides.
struct HiddenForm: Sendable {
    let context: OfficeContext
    let hidden: [Hidden]

    @MarkupBuilder
    var markup: some Markup {
        if !hidden.isEmpty {
            section(.class("stack")) {
                ForEach(hidden) { each in
                    p(.class("note")) { each.message(in: context.words, via: .page) }
                }
                context.sendingForm { HiddenChoice(context: context, hidden: hidden).markup }
            }
        }
    }
}

extension Upload {
    /// The same upload, with the hidden parts that the form chose.
    func taking(_ form: FormData) -> Upload {
        var taking = self
        taking.taken = Set(form.all(HiddenChoice.name).compactMap(Hidden.Sort.init))
        return taking
    }
}
