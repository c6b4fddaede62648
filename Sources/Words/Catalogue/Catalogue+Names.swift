import Concept
package import Register

extension Catalogue {
    /// The singular name of a kind of record: "Maßnahme".
    package func name(of kind: Kind) -> String {
        self["kind.\(kind.rawValue)", .one].text()
    }

    /// The plural name of a kind of record: "Maßnahmen".
    package func plural(of kind: Kind) -> String {
        self["kind.\(kind.rawValue)", .other].text()
    }

    /// The name of a field, as pages show it: "Federführung".
    ///
    /// A kind may have a name of its own for a field; otherwise it is the name that all kinds
    /// share. For the vocabulary a field is a key of the catalogue, so its name is the standard
    /// word.
    package func name(ofField field: String, of kind: Kind) -> String {
        if kind == .vocabulary, field != "visibility" { return standardWord(field) }
        return (phrases["field.\(kind.rawValue).\(field)"] ?? self["field.\(field)"]).text()
    }

    /// The word of the program that a term of the vocabulary replaces: "geplant", "Maßnahmen".
    private func standardWord(_ key: String) -> String {
        Catalogue.of(language)[key, .one].text()
    }

    /// The number of a record as people say it: "M17" for a measure, "3" for others.
    package func number(of reference: Reference) -> String {
        reference.kind == .measure ? "M\(reference.number)" : String(reference.number)
    }

    /// A record by kind and own name, or by kind and number if the name is `nil` or empty.
    ///
    /// Measures always carry their number: "Maßnahme M17", "Vorlage 3", "Maßnahme M17
    /// „Sprachcafé“", "Vorlage „168/20“".
    package func name(of reference: Reference, called name: String? = nil) -> String {
        let kind = self.name(of: reference.kind)
        guard let name, !name.isEmpty else { return "\(kind) \(number(of: reference))" }
        if reference.kind == .measure {
            return "\(kind) \(number(of: reference)) \(quoted(name))"
        }
        return "\(kind) \(quoted(name))"
    }

    /// What a record is called where nothing beside it says its kind.
    ///
    /// That is its own name or, for kinds whose name alone says little, one made with the kind:
    /// "Fassung 2020", "Sitzung, 14. Dezember 2020".
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

    /// Words in the quotation marks of the language: „so“ in German, “so” in English.
    package func quoted(_ words: String) -> String {
        switch language {
        case .german: "„\(words)“"
        case .english: "“\(words)”"
        }
    }
}
