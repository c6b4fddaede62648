import Concept
package import Register

extension Catalogue {
    /// One of a kind: "Maßnahme".
    package func name(of kind: Kind) -> String {
        self["kind.\(kind.rawValue)", .one].text()
    }

    /// Several of a kind: "Maßnahmen".
    package func plural(of kind: Kind) -> String {
        self["kind.\(kind.rawValue)", .other].text()
    }

    /// The name of a field of a kind, as on a page: "Federführung".
    ///
    /// A kind may call a field by a name of its own; else it has the name that all kinds share.
    package func name(ofField field: String, of kind: Kind) -> String {
        if kind == .vocabulary, field != "visibility" { return standardWord(field) }
        return (phrases["field.\(kind.rawValue).\(field)"] ?? self["field.\(field)"]).text()
    }

    /// The word that a term of the vocabulary takes the place of: "geplant", "Maßnahmen".
    private func standardWord(_ key: String) -> String {
        Catalogue.of(language)[key, .one].text()
    }

    /// How people name a record by its number: "M17" for a measure, "3" for others.
    package func number(of reference: Reference) -> String {
        reference.kind == .measure ? "M\(reference.number)" : String(reference.number)
    }

    /// A record by its kind and number, or by its own name where that is known.
    ///
    /// "Maßnahme M17", "Vorlage 3", "Maßnahme M17 „Sprachcafé“", "Vorlage „168/20“".
    package func name(of reference: Reference, called name: String? = nil) -> String {
        let kind = self.name(of: reference.kind)
        guard let name, !name.isEmpty else { return "\(kind) \(number(of: reference))" }
        if reference.kind == .measure {
            return "\(kind) \(number(of: reference)) \(quoted(name))"
        }
        return "\(kind) \(quoted(name))"
    }

    /// What a record is called where no column says its kind.
    ///
    /// Its own name, or one made of its kind and what is known of it, as in "Fassung 2020" and
    /// "Sitzung, 14. Dezember 2020".
    package func title(of record: any Record) -> String {
        let kind = type(of: record).kind
        switch kind.type.naming {
        case .name: return record.name
        case .kindAndName: return "\(name(of: kind)) \(record.name)"
        case .kindAndDay:
            return "\(name(of: kind)), \(Day(iso: record.name).map(date) ?? record.name)"
        case .kindWithName: return "\(name(of: kind)) (\(record.name))"
        case .nameOrKind: return record.name.isEmpty ? name(of: kind) : record.name
        }
    }

    /// Words as they are quoted: „so“ in German, “so” in English.
    package func quoted(_ words: String) -> String {
        switch language {
        case .german: "„\(words)“"
        case .english: "“\(words)”"
        }
    }
}
