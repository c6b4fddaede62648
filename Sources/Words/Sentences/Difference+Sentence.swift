import Concept
package import Register

extension Difference {
    /// What happened to a record: one sentence for each thing, in the order of its fields.
    ///
    /// `naming` returns what another record is called, or `nil` to use its kind and number.
    package func sentences(
        in words: Catalogue,
        naming: (Reference) -> String?
    ) -> [Sentence] {
        switch move {
        case .appeared(let record):
            [Sentence(words[.difference(.new)], new: words.title(of: record), quote: words.quoted)]
        case .vanished(let record):
            [Sentence(words[.difference(.gone)], old: words.title(of: record), quote: words.quoted)]
        case .changed(let changes):
            changes.flatMap { $0.sentences(of: reference.kind, in: words, naming: naming) }
        }
    }

    /// What happened, in a few words: "neu", "geändert: Status, Nächster Schritt".
    ///
    /// At most `length` fields are named and the others counted; a single one left over is named
    /// too.
    package func summary(in words: Catalogue, naming length: Int = .max) -> String {
        switch move {
        case .appeared: return words[.difference(.new)]
        case .vanished: return words[.difference(.gone)]
        case .changed(let changes):
            var names: [String] = []
            for change in changes {
                let name = words.name(ofField: change.field, of: reference.kind)
                if !names.contains(name) { names.append(name) }
            }
            // To count a single field says less than to name it.
            let shown = names.count - 1 <= length ? names[...] : names.prefix(length)
            var fields = shown.joined(separator: ", ")
            if shown.count < names.count {
                fields += ", " + words(.difference(.moreFields), count: names.count - shown.count)
            }
            return words(.difference(.changed), ["fields": fields])
        }
    }
}

extension FieldChange {
    /// What happened to one field of a record of `kind`.
    ///
    /// One sentence for a single value; for lists one for what went and one for what came; for a
    /// text one for each paragraph that changed.
    package func sentences(
        of kind: Kind,
        in words: Catalogue,
        naming: (Reference) -> String?
    ) -> [Sentence] {
        let field = words.name(ofField: self.field, of: kind)
        switch new == .none ? old : new {
        case .prose:
            return paragraphs.map { $0.sentence(in: words) }
        case .texts:
            return listSentences(field, texts(old, words), texts(new, words), words)
        case .references where max(references(old).count, references(new).count) > 1:
            let name = { (reference: Reference) in naming(reference) ?? words.name(of: reference) }
            return listSentences(
                field,
                references(old).map(name),
                references(new).map(name),
                words
            )
        case .text:
            return [sentence(field, words, naming, quote: words.quoted)]
        case .references, .code, .number, .money, .day, .period, .flag, .choice, .none:
            return [sentence(field, words, naming) { $0 }]
        }
    }

    /// One sentence for a field whose value became another, was added or was removed.
    private func sentence(
        _ field: String,
        _ words: Catalogue,
        _ naming: (Reference) -> String?,
        quote: (String) -> String
    ) -> Sentence {
        let was = said(old, beside: new, words, naming)
        let now = said(new, beside: old, words, naming)
        let isText = if case .text = new { true } else { false }
        let heading =
            switch (was, now) {
            case (nil, _): words(.difference(.fieldAdded), ["field": field])
            case (_, nil): words(.difference(.fieldRemoved), ["field": field])
            case (_, _): isText ? words(.difference(.fieldChanged), ["field": field]) : field
            }
        return Sentence(heading, old: was, new: now, quote: quote)
    }

    /// Sentences for the entries of a list that went and came; if none did, that their order
    /// changed.
    private func listSentences(
        _ field: String,
        _ old: [String],
        _ new: [String],
        _ words: Catalogue
    ) -> [Sentence] {
        let gone = old.filter { !new.contains($0) }
        let added = new.filter { !old.contains($0) }
        var sentences: [Sentence] = []
        if !gone.isEmpty {
            let heading = words(.difference(.entriesRemoved), ["field": field])
            sentences.append(Sentence(heading, old: words.list(gone)) { $0 })
        }
        if !added.isEmpty {
            let heading = words(.difference(.entriesAdded), ["field": field])
            sentences.append(Sentence(heading, new: words.list(added)) { $0 })
        }
        if !sentences.isEmpty { return sentences }
        let heading = words(.difference(.reordered), ["field": field])
        return [Sentence(heading, new: words.list(new)) { $0 }]
    }
}

extension FieldChange {
    /// A value in words; `nil` if there is none.
    ///
    /// `other` is the value on the other side: where it is a flag, nothing counts as "nein".
    private func said(
        _ value: Field.Value,
        beside other: Field.Value,
        _ words: Catalogue,
        _ naming: (Reference) -> String?
    ) -> String? {
        switch value {
        case .none:
            if case .flag = other { words[.value(.no)] } else { nil }
        case .flag(let flag):
            words[flag ? .value(.yes) : .value(.no)]
        case .text(let text):
            text.isEmpty ? nil : text
        case .code(let code):
            field == "visibility" ? saidVisibility(code, words) : code.isEmpty ? nil : code
        case .number(let number):
            field == "funding.staffHundredths"
                ? words.posts(hundredths: number) : String(number)
        case .money(let cents): words.money(cents)
        case .day(let day): words.date(day)
        case .period(let period): words.period(period)
        case .choice(let word): words.word(word)
        case .references(let references):
            references.first.map { naming($0) ?? words.name(of: $0) }
        case .texts, .prose: nil
        }
    }

    /// Puts a visibility into words, which `FieldChange` holds as it is stored ("withdrawn
    /// 2024-05-31").
    private func saidVisibility(_ stored: String, _ words: Catalogue) -> String {
        let parts = stored.split(separator: " ")
        if parts.count == 2, let day = Day(iso: parts[1]) {
            return words.word(.withdrawn(on: day))
        }
        return [Visibility.internal, .network, .public].first { $0.text == stored }
            .map { words.word($0) } ?? stored
    }

    private func references(_ value: Field.Value) -> [Reference] {
        if case .references(let references) = value { references } else { [] }
    }

    /// The entries of a list of texts, each in quotation marks.
    private func texts(_ value: Field.Value, _ words: Catalogue) -> [String] {
        guard case .texts(let texts) = value else { return [] }
        return texts.map { words.quoted(field == "formerNames" ? formerName($0, words) : $0) }
    }

    /// Puts a former name into words, which `FieldChange` holds as "name (last day)".
    private func formerName(_ stored: String, _ words: Catalogue) -> String {
        guard stored.last == ")", let opening = stored.lastIndex(of: "("),
            let day = Day(iso: stored[stored.index(after: opening)...].dropLast())
        else { return stored }
        let name = stored[..<opening].dropLast()
        return words(.network(.formerName), ["name": String(name), "day": words.date(day)])
    }
}

extension ParagraphChange {
    /// What happened to one paragraph: "Absatz neu: „…“".
    package func sentence(in words: Catalogue) -> Sentence {
        switch self {
        case .added(let paragraph):
            sentence(.fieldAdded, paragraph.role, new: paragraph.text, words)
        case .removed(let paragraph):
            sentence(.fieldRemoved, paragraph.role, old: paragraph.text, words)
        case .rewritten(let from, let to):
            sentence(.fieldChanged, to.role, old: from.text, new: to.text, words)
        case .moved(let paragraph):
            sentence(.paragraphMoved, paragraph.role, new: paragraph.text, words)
        }
    }

    private func sentence(
        _ key: TextKey.Difference,
        _ role: Paragraph.Role,
        old: String? = nil,
        new: String? = nil,
        _ words: Catalogue
    ) -> Sentence {
        let heading = words(.difference(key), ["field": words.word(role)])
        return Sentence(heading, old: old, new: new, quote: words.quoted)
    }
}
