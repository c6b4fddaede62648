/// What differs between two versions of a record, as facts; `Words` says them.
package struct Difference: Sendable {
    package let reference: Reference
    package let move: Move

    package enum Move: Sendable {
        case appeared(any Record)
        case changed([FieldChange])
        case vanished(any Record)
    }

    /// The difference of two versions, or `nil` where there is none.
    package init?(_ reference: Reference, from old: (any Record)?, to new: (any Record)?) {
        self.reference = reference
        switch (old, new) {
        case (nil, nil): return nil
        case (nil, let new?): move = .appeared(new)
        case (let old?, nil): move = .vanished(old)
        case (let old?, let new?):
            let changes = FieldChange.between(old, new)
            if changes.isEmpty { return nil }
            move = .changed(changes)
        }
    }

    /// The same without some fields; `nil` where nothing else changed.
    package func without(_ fields: Set<String>) -> Difference? {
        guard case .changed(let changes) = move else { return self }
        let rest = changes.filter { !fields.contains($0.field) }
        return rest.isEmpty ? nil : Difference(reference, .changed(rest))
    }

    private init(_ reference: Reference, _ move: Move) {
        (self.reference, self.move) = (reference, move)
    }

    /// The differences of two collections, in the order of `references`, or of all, sorted.
    package static func between(
        _ old: some Records,
        _ new: some Records,
        in references: [Reference]? = nil
    ) -> [Difference] {
        let all = references ?? allReferences(old, new)
        return all.compactMap { reference in
            Difference(
                reference,
                from: old.table[reference]?.record,
                to: new.table[reference]?.record
            )
        }
    }

    private static func allReferences(_ old: some Records, _ new: some Records) -> [Reference] {
        let kinds = Set(old.table.kinds + new.table.kinds)
        return kinds.sorted { $0.index < $1.index }.flatMap { kind in
            let versions = old.table.versions(of: kind) + new.table.versions(of: kind)
            return Set(versions.map(\.reference)).sorted()
        }
    }
}

/// What differs in one field.
package struct FieldChange: Hashable, Sendable {
    package let field: String
    package let old: Field.Value
    package let new: Field.Value

    package init(field: String, old: Field.Value, new: Field.Value) {
        self.field = field
        self.old = old
        self.new = new
    }

    static func between(_ old: any Record, _ new: any Record) -> [FieldChange] {
        let before = Dictionary(old.fields.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        let after = new.fields
        let names = Set(after.map(\.name))
        let gone = old.fields.filter { !names.contains($0.name) }.map { Field($0.name, .none) }
        let changes = (after + gone).compactMap { field -> FieldChange? in
            let was = before[field.name] ?? Field(field.name, .none)
            if was.value == field.value || was.isEmpty && field.isEmpty { return nil }
            return FieldChange(field: field.name, old: was.value, new: field.value)
        }
        let visibility = FieldChange(
            field: "visibility",
            old: .code(old.visibility.text),
            new: .code(new.visibility.text)
        )
        return old.visibility == new.visibility ? changes : changes + [visibility]
    }

    /// What happened to each paragraph, where the field is prose; else empty.
    package var paragraphs: [ParagraphChange] {
        ParagraphChange.between(old.prose, new.prose)
    }
}

extension Record {
    /// Whether the other version says the same but for the words of its texts.
    package func differsInTextOnly(from other: any Record) -> Bool {
        guard visibility == other.visibility, owner == other.owner else { return false }
        return FieldChange.between(self, other).allSatisfy { change in
            switch change.new {
            case .text, .texts, .prose: true
            case .code, .number, .money, .day, .period, .flag, .choice, .references, .none: false
            }
        }
    }
}

/// What happened to one paragraph of a text.
package enum ParagraphChange: Hashable, Sendable {
    case added(Paragraph)
    case removed(Paragraph)
    case rewritten(from: Paragraph, to: Paragraph)
    case moved(Paragraph)

    /// In the order of the new text; what was removed comes last.
    static func between(_ old: Prose, _ new: Prose) -> [ParagraphChange] {
        let before = Dictionary(
            old.paragraphs.map { ($0.number, $0) },
            uniquingKeysWith: { $1 }
        )
        let stayed = Set(
            commonPairs(old.paragraphs.map(\.number), new.paragraphs.map(\.number))
                .map { new.paragraphs[$0.new].number }
        )
        let kept = Set(new.paragraphs.map(\.number))
        let changes = new.paragraphs.compactMap { paragraph -> ParagraphChange? in
            guard let was = before[paragraph.number] else { return .added(paragraph) }
            if was != paragraph { return .rewritten(from: was, to: paragraph) }
            return stayed.contains(paragraph.number) ? nil : .moved(paragraph)
        }
        return changes + old.paragraphs.filter { !kept.contains($0.number) }.map { .removed($0) }
    }
}

extension Field.Value {
    fileprivate var prose: Prose {
        if case .prose(let prose) = self { prose } else { Prose() }
    }
}
