import Concept
import Design
import Journal
import Markup
import Register
import Words

/// How a measure came to be as it is: every change with the values before and after it.
///
/// It shows what the public could see, so what was internal at the time is not in it.
struct MeasureHistory {
    let context: PageContext
    /// The changes of this measure, newest first; perhaps not all of them.
    let history: PublicChanges

    private var words: Catalogue { context.words }

    /// A list that unfolds; nothing if the measure has not changed since it was made public.
    @MarkupBuilder
    var markup: some Markup {
        let count = history.changes.count
        if count > 1 {
            details {
                summary {
                    words(
                        history.olderUntil == nil
                            ? .measure(.changesCounted) : .measure(.lastChangesCounted),
                        count: count
                    )
                }
                ol(.class("way")) {
                    ForEach(history.changes) { change in
                        li(.class("done")) {
                            changeHead(context, change)
                            ForEach(change.differences) { difference in said(difference) }
                        }
                    }
                }
                if let day = history.olderUntil {
                    p { a(.href(context.path(on: day))) { words[.change(.older)] } }
                }
            }
        }
    }

    /// One record of a change: that it is new or gone, or its changed fields.
    @MarkupBuilder
    private func said(_ difference: Difference) -> some Markup {
        switch difference.move {
        case .appeared, .vanished: p { difference.summary(in: words) }
        case .changed(let fields):
            ul(.class("plain")) { ForEach(fields) { field in said(field, difference.reference) } }
        }
    }

    /// A changed field with `del` and `ins`, each with a hidden word for screen readers that do not
    /// announce them.
    private func said(_ field: FieldChange, _ reference: Reference) -> some Markup {
        let sentences = field.sentences(of: reference.kind, in: words) {
            context.register.name(of: $0)
        }
        return ForEach(sentences) { sentence in
            li {
                sentence.heading
                if sentence.old != nil || sentence.new != nil { ": " }
                if let old = sentence.old {
                    del {
                        span(.class("hidden")) { words[.change(.deleted)] + " " }
                        value(old, of: field)
                    }
                    " "
                }
                if let new = sentence.new {
                    ins {
                        span(.class("hidden")) { words[.change(.inserted)] + " " }
                        value(new, of: field)
                    }
                }
            }
        }
    }

    /// A value, marked as German if it is a text or name of the town; other values are in the
    /// page's language.
    private func value(_ text: String, of field: FieldChange) -> AnyMarkup {
        switch field.new == .none ? field.old : field.new {
        case .text, .texts, .prose, .references: context.own(text)
        case .period(let period) where period.words != nil: context.own(text)
        case .code, .number, .money, .day, .period, .flag, .choice, .none: AnyMarkup(text)
        }
    }
}
