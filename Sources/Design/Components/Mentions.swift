import Addresses
import Concept
import Foundation
import Register

/// What texts of the town name: measures and strategic goals by their codes, fields by their names.
package struct Mentions {
    private let register: PublicRegister
    private let fields: [Numbered<FieldOfAction>]
    private let goals: [String: Reference]

    package init(_ context: PageContext) {
        register = context.register
        fields = context.fieldsInForce
        goals = Dictionary(
            register.all(StrategicGoal.self).map { ($0.code, $0.reference) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// Each once, in the order: goals and measures as they stand in the text, then fields.
    func references(in text: String) -> [Reference] {
        var found: [Reference] = []
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if let reference = called(String(word)), !found.contains(reference) {
                found.append(reference)
            }
        }
        return found + fields.filter { names($0.record, text) }.map(\.reference)
    }

    /// The measure or the goal of a code: M17, A3.
    private func called(_ code: String) -> Reference? {
        if let goal = goals[code] { return goal }
        guard code.first == "M", let number = Address.number(code.dropFirst()) else { return nil }
        let measure = Reference(.measure, number)
        return register.table[measure] == nil ? nil : measure
    }

    /// Whether the text names a field.
    ///
    /// A name of one word, such as "Sprache", is a word of every day too: it counts alone, in
    /// quotes, or after the word for a field.
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
