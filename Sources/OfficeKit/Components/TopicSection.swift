import Addresses
import Concept
import Design
package import Markup
package import Register
import Words

/// The fields of one topic of a record, with a link to their form for whoever may change them.
package struct TopicSection<R: Record>: Sendable {
    package let context: OfficeContext
    /// The topic with its fields, which decide whether the visitor may change it.
    package let topic: FormTopic<R>
    /// The record with its number, as it stands in the register.
    package let record: Numbered<R>

    package init(context: OfficeContext, topic: FormTopic<R>, record: Numbered<R>) {
        self.context = context
        self.topic = topic
        self.record = record
    }

    private var words: Catalogue { context.words }
    private var id: String {
        [R.kind.officePath ?? "", topic.name.rawValue].joined(separator: "-")
    }

    /// A section with a heading and a list of facts; an empty field is shown as not given.
    package var markup: some Markup {
        section(.class("stack"), .aria(.labelledby(id))) {
            h2(.id(id)) { words[topic.name.heading] }
            dl(.class("facts")) {
                ForEach(topic.fields) { field in
                    fact(words.label(of: field.name, R.kind), shown(field))
                }
            }
            if context.may(.change(record.reference, fields: topic.fieldNames)) {
                p {
                    a(.href(context.path(.topic(record.reference, topic.name)))) {
                        words[.office(.change)]
                        span(.class("hidden")) { ": " + words[topic.name.heading] }
                    }
                }
            }
        }
    }

    /// The value as people read it, with names in place of numbers and without records the visitor
    /// may not name.
    private func shown(_ field: FormField<R>) -> AnyMarkup {
        let values = field.read(record.record, words).filter { !$0.isEmpty }
        guard let value = values.first else {
            return AnyMarkup(span(.class("soft")) { words[.value(.notGiven)] })
        }
        switch field.control {
        case .choice(let list):
            let word = list.first { $0.key == value }
            return AnyMarkup(word.map { words.word($0) } ?? value)
        case .named(let list): return context.own(list.first { $0.value == value }?.text ?? value)
        case .visibility: return AnyMarkup(words.word(record.record.visibility))
        case .one(let kind), .many(let kind):
            let named = values.compactMap { Address.number($0) }.map { Reference(kind, $0) }
            return AnyMarkup(
                ul(.class("plain")) {
                    ForEach(named.filter(context.mayName)) { one in li { context.link(one) } }
                }
            )
        case .flag: return AnyMarkup(words[.value(.yes)])
        case .prose, .lines, .paragraph:
            let lines = value.split(separator: "\n").map(String.init)
            return AnyMarkup(ForEach(lines) { line in p { context.own(line) } })
        case .line, .day, .money, .number: return context.own(value)
        }
    }
}
