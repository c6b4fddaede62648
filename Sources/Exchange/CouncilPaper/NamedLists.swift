import Decoding

/// Finds the lists of goals, fields and actors in the sections of a paper.
struct NamedLists {
    private(set) var goals: [GoalLine] = []
    private(set) var goalsWithoutCode: [String] = []
    private(set) var fields: [FieldLine] = []
    private(set) var actors: [ActorLine] = []

    private var topic: ListTopic?
    /// Where each field stands in the list, by its name in small letters.
    private var places: [String: Int] = [:]

    init(_ sections: [SectionText]) {
        for text in sections where text.isChapter {
            let ofHeading = text.section.label.flatMap { ListTopic($0) }
            topic = ofHeading ?? ListTopic(introduction: text.section.heading)
            for block in text.blocks { read(block, ofHeading) }
        }
    }

    private mutating func read(_ block: TextBlock, _ ofHeading: ListTopic?) {
        switch block {
        case .heading(let text) where ofHeading == .goals && isList(text, of: .goals):
            // A short goal of its own line looks like a heading.
            readInline(text, ofHeading)
        case .heading(let text):
            topic = ListTopic(introduction: text)
        case .bullet(let text):
            if let topic { add(text, to: topic) }
        case .paragraph(let text):
            if text.hasSuffix(":") {
                topic = ListTopic(introduction: text) ?? ofHeading
            } else {
                readInline(text, ofHeading)
            }
        }
    }

    /// A list within one line: "Handlungsfelder: Sprache; Wohnen", or such a list under a heading.
    private mutating func readInline(_ text: String, _ ofHeading: ListTopic?) {
        let label = LabelMatch(text).flatMap { match in
            ListTopic(match.label).map { (topic: $0, value: match.value) }
        }
        guard let topic = label?.topic ?? ofHeading, isList(label?.value ?? text, of: topic) else {
            self.topic = nil
            return
        }
        let value = label?.value ?? text
        if topic == .goals, let codes = GoalLine.codes(value) {
            goals += codes.map { GoalLine(code: $0, wording: "") }
        } else {
            for item in value.split(separator: ";") { add(item.collapsed, to: topic) }
        }
    }

    private func isList(_ text: String, of topic: ListTopic) -> Bool {
        if topic == .goals { return GoalLine(text) != nil || GoalLine.codes(text) != nil }
        return text.contains(";") || !text.endsSentence && text.count < 80
    }

    private mutating func add(_ item: String, to topic: ListTopic) {
        switch topic {
        case .goals: addGoal(item)
        case .fields(let areNew): addField(item, isNew: areNew)
        case .actors: addActor(item)
        }
    }

    private mutating func addGoal(_ item: String) {
        if let goal = GoalLine(item) { goals.append(goal) } else { goalsWithoutCode.append(item) }
    }

    /// A list of the new fields marks those that an earlier list has named.
    private mutating func addField(_ item: String, isNew: Bool) {
        var name = NamedLists.name(item)
        var isNew = isNew
        for mark in ["(neu)", "[neu]", "– neu", "- neu"] where name.lowercased().hasSuffix(mark) {
            name = name.dropLast(mark.count).trimming(" ,;")
            isNew = true
        }
        if let index = places[name.lowercased()] {
            fields[index].isNew = fields[index].isNew || isNew
        } else if !name.isEmpty {
            places[name.lowercased()] = fields.count
            fields.append(FieldLine(name: name, isNew: isNew))
        }
    }

    private mutating func addActor(_ item: String) {
        let name = NamedLists.name(item)
        guard !name.isEmpty else { return }
        actors.append(ActorLine(name: name, proposedParts: ActorSplit.parts(of: name)))
    }

    /// The item without its number and the sign that divides it from the next.
    private static func name(_ item: String) -> String {
        (ListMark.withoutNumber(item) ?? item).trimming(" ;,")
    }
}
