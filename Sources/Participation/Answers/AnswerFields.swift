package import Concept
package import Design
package import Markup
package import Register
package import Words

/// The fields for the status of a measure: a choice of three plain answers, and what each needs.
///
/// Used by people with a link and by the office when it writes down a call. The style sheet hides
/// the fields that the chosen answer does not need; without it all are visible.
package struct AnswerFields: Sendable {
    package let words: Catalogue
    /// The measure with the answer so far.
    package let one: Asked.One
    /// The measures into which it may have been merged.
    package let others: [Numbered<Measure>]
    /// What is shown in the fields.
    package let typed: AnswerForm
    /// The messages for the fields; empty if nothing is wrong.
    package let summary: FaultSummary

    /// `others` must be the measures that `AnswerForm.read` is given when the form comes back.
    package init(
        words: Catalogue,
        one: Asked.One,
        others: [Numbered<Measure>],
        typed: AnswerForm,
        summary: FaultSummary
    ) {
        self.words = words
        self.one = one
        self.others = others
        self.typed = typed
        self.summary = summary
    }

    private typealias Name = AnswerForm.Name

    @MarkupBuilder
    /// The fields without the form around them; for a remark only its text.
    package var markup: some Markup {
        if one.isRemark {
            remark(words[.answer(.remarkLabel)], hint: words[.answer(.remarkHint)])
        } else {
            choice
            changed
            ended
            reason
            told
            remark(
                words(.form(.optionalLabel), ["field": words[.answer(.noteLabel)]]),
                hint: words[.answer(.noteHint)]
            )
        }
    }

    private var choice: some Markup {
        InputField(
            Name.choice,
            words[.answer(.choiceLegend)],
            .oneOf(
                StatusAnswer.Choice.allCases.map {
                    Choosable(value: $0.rawValue, text: words[$0.text])
                }
            ),
            values: [typed.choice?.rawValue].compactMap { $0 },
            language: words.language
        ).markup(summary)
    }

    private var changed: some Markup {
        div(.class("entry asks-changed")) {
            select(
                Name.phase,
                words[.answer(.phaseLabel)],
                words.choosable(StatusAnswer.goingOn),
                typed.phase?.rawValue
            )
            if AnswerForm.asksTiming(one.measure.record) {
                select(
                    Name.timing,
                    words[.answer(.timingLabel)],
                    words.choosable([Timing.onTime, .late]),
                    typed.timing?.rawValue
                )
            }
        }
    }

    private var ended: some Markup {
        div(.class("entry asks-ended")) {
            InputField(
                Name.ending,
                words[.answer(.endingLegend)],
                .oneOf(
                    StatusAnswer.endings.map {
                        Choosable(value: $0.rawValue, text: words[$0.endingText])
                    }
                ),
                values: [typed.ending?.rawValue].compactMap { $0 },
                language: words.language
            ).markup(summary)
            select(
                Name.mergedInto,
                words[.answer(.mergedLabel)],
                others.filter { $0.id != one.measure.id }.map {
                    Choosable(
                        value: String($0.id.number),
                        text: "\(words.number(of: $0.reference)) \($0.title)",
                        isOwn: true
                    )
                },
                typed.mergedInto.map { String($0.number) },
                hint: words[.answer(.mergedHint)]
            )
        }
    }

    private var reason: some Markup {
        div(.class("entry asks-both")) {
            select(
                Name.cause,
                words[.answer(.causeLabel)],
                words.choosable(Reason.Cause.allCases),
                typed.cause?.rawValue,
                hint: words[.answer(.causeHint)]
            )
            InputField(
                Name.sentence,
                words[.answer(.sentenceLabel)],
                value: typed.sentence,
                language: words.language
            ).markup(summary)
        }
    }

    private var told: some Markup {
        div(.class("entry asks-both")) {
            paragraph(Name.done, .doneLabel, .doneHint, typed.done)
            div(.class("entry asks-changed")) {
                paragraph(Name.next, .nextLabel, nil, typed.next)
                paragraph(Name.obstacle, .obstacleLabel, nil, typed.obstacle)
            }
        }
    }

    private func remark(_ label: String, hint: String) -> some Markup {
        InputField(
            Name.remark,
            label,
            .paragraph(),
            hint: hint,
            value: typed.remark,
            language: words.language
        ).markup(summary)
    }

    private func paragraph(
        _ name: String,
        _ label: TextKey.Answer,
        _ hint: TextKey.Answer?,
        _ value: String?
    ) -> some Markup {
        InputField(
            name,
            words(.form(.optionalLabel), ["field": words[.answer(label)]]),
            .paragraph(),
            hint: hint.map { words[.answer($0)] },
            value: value,
            language: words.language
        ).markup(summary)
    }

    private func select(
        _ name: String,
        _ label: String,
        _ options: [Choosable],
        _ chosen: String?,
        hint: String? = nil
    ) -> some Markup {
        InputField(
            name,
            label,
            .list(options, none: words[.form(.nothingChosen)]),
            hint: hint,
            value: chosen,
            language: words.language
        ).markup(summary)
    }
}

extension StatusAnswer.Choice {
    var text: TextKey {
        switch self {
        case .unchanged: .answer(.unchanged)
        case .changed: .answer(.changed)
        case .ended: .answer(.ended)
        }
    }
}

extension Phase {
    /// The sentence for a phase as an end, in the words of people who carry out measures.
    fileprivate var endingText: TextKey {
        switch self {
        case .completed: .answer(.endCompleted)
        case .madePermanent: .answer(.endPermanent)
        case .merged: .answer(.endMerged)
        case .unknown, .proposed, .planned, .underway, .suspended, .dropped: .answer(.endDropped)
        }
    }
}
