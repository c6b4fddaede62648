import Concept
import Design
package import Register
package import Words

extension FaultSummary {
    /// Makes the summary from the faults of single fields, in the order of the form's fields.
    package init(_ faults: FieldFaults, of kind: Kind, in order: [String], _ words: Catalogue) {
        let named: [FormFault] = order.compactMap { name in
            faults.faults[name].map { (name, $0.sentence(name, kind, words)) }
        }
        self.init(words: words, faults: named)
    }

    /// Makes the summary from a refusal; it stands at its field if `order` contains it, else at the
    /// top.
    package init(
        _ refusal: Refusal,
        of order: [String],
        _ words: Catalogue,
        naming: @escaping (Reference) -> String?
    ) {
        let field = refusal.field.flatMap { order.contains($0) ? $0 : nil }
        let sentence = refusal.message(in: words, naming: naming)
        self.init(words: words, faults: [(field, sentence)])
    }
}

extension FieldFault {
    /// The message for one field of a kind: what is wrong and what would be right.
    package func sentence(_ name: String, _ kind: Kind, _ words: Catalogue) -> String {
        let field = words.label(of: name, kind)
        return switch self {
        case .missing: words(.form(.faultMissing), ["field": field])
        case .noDay(let typed): words(.form(.faultDay), ["field": field, "typed": typed])
        case .noAmount(let typed): words(.form(.faultAmount), ["field": field, "typed": typed])
        case .noNumber(let typed): words(.form(.faultNumber), ["field": field, "typed": typed])
        case .notOffered: words(.form(.faultNotOffered), ["field": field])
        case .noLink(let typed): words(.form(.faultLink), ["field": field, "typed": typed])
        }
    }
}

extension Refusal {
    /// The name of the field the refusal is about; `nil` if it is about none in particular.
    fileprivate var field: String? {
        switch self {
        case .missing(_, let field), .tooLong(_, let field, _, _), .malformed(_, let field, _),
            .tooManyParagraphs(_, let field, _, _), .twice(_, let field, _):
            field
        case .endsBeforeItBegins: "period.until"
        case .reasonMissing: "reason.sentence"
        case .timingNeedsPlan, .timingNeedsEnd: "timing"
        case .mergedIntoNothing, .mergedIntoItself: "mergedInto"
        case .accentTooPale: "accent"
        case .visibilityCannotBecome, .ownerNotPublic, .mayNotBePublic, .seenByThePublic,
            .publicnessInDoubt:
            "visibility"
        case .notThere, .numberNotNext, .stillReferredTo, .partOfItself, .tooDeep, .onlyOne,
            .frozenAlready, .frozenAtNothing, .editedTwice, .paragraphTaken, .paragraphUnknown,
            .recordedBefore, .clockInDoubt, .paperDiffers, .nothingToPublish, .passageIsNoText,
            .roundIsSent:
            nil
        case .answerDayOutside: "answerBy"
        }
    }
}
