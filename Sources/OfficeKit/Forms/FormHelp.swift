package import Addresses
import Concept
package import Register
package import Words

/// Which help text stands in a form, for a topic or for a field.
package enum FormHelp {
    /// The text at the top of a topic; `nil` where the topic needs none.
    package static func text(_ topic: FormTopicName, of kind: Kind) -> TextKey? {
        switch (topic, kind) {
        case (.facts, .municipality): .formHelp(.townFacts)
        case (.contact, .municipality): .formHelp(.townContact)
        case (.facts, _), (.contact, _), (.result, _), (.note, _): nil
        case (.wording, _): .formHelp(.wording)
        case (.place, _): .formHelp(.place)
        case (.people, _): .formHelp(.people)
        case (.status, _): .formHelp(.status)
        case (.money, _): .formHelp(.money)
        case (.visibility, _): .formHelp(.visibility)
        case (.appearance, _): .formHelp(.appearance)
        case (.texts, _): .formHelp(.texts)
        case (.thresholds, _): .formHelp(.thresholds)
        case (.opening, _): .formHelp(.opening)
        case (.words, _): .formHelp(.words)
        case (.files, _): .formHelp(.files)
        }
    }

    /// The hint below a field's label; `nil` where the label is enough.
    ///
    /// A hint for the field's name comes before one for the kind of input.
    static func hint(_ field: String, _ control: FormControl, of kind: Kind) -> TextKey? {
        switch field {
        case "officialKey": return .formHelp(.officialKey)
        case "accent": return .formHelp(.accent)
        case "shortName": return kind == .municipality ? .formHelp(.shortName) : nil
        case "represented": return .formHelp(.represented)
        case "licence": return .formHelp(.licence)
        case "listNumber": return .formHelp(.listNumber)
        case "period.words": return .formHelp(.periodWords)
        case "website": return .formHelp(.website)
        case "successCriteria": return .formHelp(.successCriteria)
        case "contact": return .form(.hintFunction)
        case "internalNote": return .form(.hintNote)
        case "links": return .form(.hintLinks)
        default: break
        }
        return switch control {
        case .day: .form(.hintDay)
        case .lines: .form(.hintLines)
        case .prose: .form(.hintProse)
        case .money: .form(.hintMoney)
        case .line, .paragraph, .number, .choice, .named, .one, .many, .flag, .visibility: nil
        }
    }
}
