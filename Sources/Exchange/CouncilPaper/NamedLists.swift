import Decoding

/// Collects the lists of goals, fields and actors from the sections of a paper.
///
/// It goes through the blocks of each chapter and remembers what was announced last.
struct NamedLists {
    /// The goals with a code, in order; the same may come twice.
    private(set) var goals: [GoalLine] = []
    /// Entries below the goals that have no code.
    private(set) var goalsWithoutCode: [String] = []
    /// The fields of action, each once, in order.
    private(set) var fields: [FieldLine] = []
    /// The actors in order.
    private(set) var actors: [ActorLine] = []

    /// What the items that follow are; `nil` where nothing was announced.
    private var topic: ListTopic?
    /// The place of each field in the list, by its name in lower case.
    private var places: [String: Int] = [:]

    /// Reads the chapters; sections of the head and its parts have no lists.
    init(_ sections: [SectionText]) {
        for text in sections where text.isChapter {
            let ofHeading = text.section.label.flatMap { ListTopic($0) }
            topic = ofHeading ?? ListTopic(introduction: text.section.heading)
            for block in text.blocks { read(block, ofHeading) }
        }
    }

    /// Takes a block as an announcement, an item, or a list within a line.
    private mutating func read(_ block: TextBlock, _ ofHeading: ListTopic?) {
        switch block {
        case .heading(let text) where ofHeading == .goals && isList(text, of: .goals):
            // A short goal on a line by itself looks like a heading.
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

    /// Takes a list within one line: "Handlungsfelder: Sprache; Wohnen", or one below a heading.
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

    /// Whether a text can be a list of this within one line.
    private func isList(_ text: String, of topic: ListTopic) -> Bool {
        if topic == .goals { return GoalLine(text) != nil || GoalLine.codes(text) != nil }
        return text.contains(";") || !text.endsSentence && text.count < 80
    }

    /// Adds an item to its list.
    private mutating func add(_ item: String, to topic: ListTopic) {
        switch topic {
        case .goals: addGoal(item)
        case .fields(let areNew): addField(item, isNew: areNew)
        case .actors: addActor(item)
        }
    }

    /// Adds a goal, or notes that the entry has no code.
    private mutating func addGoal(_ item: String) {
        if let goal = GoalLine(item) { goals.append(goal) } else { goalsWithoutCode.append(item) }
    }

    /// Adds a field, or marks it as new where a list of new fields names it again.
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

    /// Adds an actor, with a proposal to split it where it seems to be two.
    private mutating func addActor(_ item: String) {
        let name = NamedLists.name(item)
        guard !name.isEmpty else { return }
        actors.append(ActorLine(name: name, proposedParts: ActorSplit.parts(of: name)))
    }

    /// The item without its number, and without the sign that separates it from the next.
    private static func name(_ item: String) -> String {
        (ListMark.withoutNumber(item) ?? item).trimming(" ;,")
    }
}
