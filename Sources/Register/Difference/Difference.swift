/// What differs between two versions of a record, as facts that `Words` puts into sentences.
package struct Difference: Sendable {
    /// The record whose versions are compared.
    package let reference: Reference
    /// Whether it appeared, changed or vanished.
    package let move: Move

    /// What became of the record between the two versions.
    package enum Move: Sendable {
        /// Only the new version exists; this is its record.
        case appeared(any Record)
        /// Both exist; the fields that differ, never empty, in the order of `Record.fields`.
        case changed([FieldChange])
        /// Only the old version exists; this is its record.
        case vanished(any Record)
    }

    /// Compares two versions, of which each may be missing; `nil` if they are equal or both
    /// missing.
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

    /// The difference without the named fields; `nil` if nothing else changed.
    package func without(_ fields: Set<String>) -> Difference? {
        guard case .changed(let changes) = move else { return self }
        let rest = changes.filter { !fields.contains($0.field) }
        return rest.isEmpty ? nil : Difference(reference, .changed(rest))
    }

    private init(_ reference: Reference, _ move: Move) {
        (self.reference, self.move) = (reference, move)
    }

    /// Compares two collections record by record.
    ///
    /// The result is in the order of `references`; without them, all records are compared and
    /// sorted by reference.
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

/// What differs in one field of a record.
package struct FieldChange: Hashable, Sendable {
    /// The name of the field as in `Record.fields`, or `visibility`.
    package let field: String
    /// The value before; `.none` if the older version had no such field.
    package let old: Field.Value
    /// The value after; `.none` if the field is gone.
    package let new: Field.Value

    /// Only stores its arguments; does not check that the values differ.
    package init(field: String, old: Field.Value, new: Field.Value) {
        self.field = field
        self.old = old
        self.new = new
    }

    /// The fields in which two records of one kind differ; two empty values count as equal.
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

    /// What happened to each paragraph if the field is prose; otherwise empty.
    package var paragraphs: [ParagraphChange] {
        ParagraphChange.between(old.prose, new.prose)
    }
}

extension Record {
    /// Whether both versions are equal except for the words of their texts.
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

/// What happened to one paragraph of a text; paragraphs are matched by their numbers.
package enum ParagraphChange: Hashable, Sendable {
    /// Its number is new in this text.
    case added(Paragraph)
    /// Its number is gone from this text.
    case removed(Paragraph)
    /// Same number, other words or another role.
    case rewritten(from: Paragraph, to: Paragraph)
    /// Unchanged, but at another place among the paragraphs that stayed.
    case moved(Paragraph)

    /// The changes in the order of the new text, with the removed paragraphs at the end.
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
