import Addresses
import Concept
import Foundation
import Register

/// Finds what the town's texts name: measures and strategic goals by code, fields by name.
///
/// It lists all fields and goals once, so one instance should serve many texts.
package struct Mentions {
    private let register: PublicRegister
    private let fields: [Numbered<FieldOfAction>]
    /// Strategic goals by code ("A3"); of two with one code the first counts.
    private let goals: [String: Reference]

    /// Collects fields and goals from the public view.
    package init(_ context: PageContext) {
        register = context.register
        fields = context.fieldsInForce
        goals = Dictionary(
            register.all(StrategicGoal.self).map { ($0.code, $0.reference) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// The records that a text names, each once: goals and measures in the order of the text, then
    /// fields.
    func references(in text: String) -> [Reference] {
        var found: [Reference] = []
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if let reference = called(String(word)), !found.contains(reference) {
                found.append(reference)
            }
        }
        return found + fields.filter { names($0.record, text) }.map(\.reference)
    }

    /// The record with a code such as "M17" or "A3"; `nil` if it is none or the public may not see
    /// it.
    private func called(_ code: String) -> Reference? {
        if let goal = goals[code] { return goal }
        guard code.first == "M", let number = Address.number(code.dropFirst()) else { return nil }
        let measure = Reference(.measure, number)
        return register.table[measure] == nil ? nil : measure
    }

    /// Whether a text names a field.
    ///
    /// A name of one word, such as "Sprache", is an everyday word too. So it counts only as the
    /// whole text, after an opening quote, or after the word "Handlungsfeld".
    private func names(_ field: FieldOfAction, _ text: String) -> Bool {
        let title = field.title
        if text.trimmingCharacters(in: .punctuationCharacters) == title { return true }
        let isOneWord = !title.contains(" ")
        var rest = text[...]
        while let range = rest.range(of: title) {
            let before = text[..<range.lowerBound]
            let after = text[range.upperBound...]
            if before.last?.isLetter != true, after.first?.isLetter != true {
                if !isOneWord { return true }
                if before.hasSuffix("„") || before.hasSuffix("Handlungsfeld ") { return true }
            }
            rest = after
        }
        return false
    }
}
