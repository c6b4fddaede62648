import Words

extension MeasureColumn {
    /// What the head of a column usually announces; `nil` where that is not known.
    ///
    /// The whole head is looked up, then its parts around strokes and "&", which have to agree. A
    /// head that announces persons is proposed as left out; no other head is.
    init?(proposedFor head: String) {
        // A longer text is no head, and is kept from the pattern because that could take long on
        // it.
        guard head.utf8.count <= 500 else { return nil }
        let whole = ListWord.folded(head)
        if let column = Self.exported[whole] ?? Self.synonyms[whole] {
            self = column
            return
        }
        if PersonHeads.has(head) {
            self = .nothing
            return
        }
        let bare = head.replacing(/\([^)]*\)|\[[^\]]*\]/, with: "")
        let parts = bare.split { "/&+|\n".contains($0) }.map { ListWord.folded(String($0)) }
        let found = Set(parts.filter { !$0.isEmpty }.map { Self.exported[$0] ?? Self.synonyms[$0] })
        guard found.count == 1, case let column?? = found.first else { return nil }
        self = column
    }

    /// The column with this name in a file of columns: its German head, or its stored name.
    init?(named name: String) {
        let name = ListWord.folded(name)
        let column = Self.allCases.first {
            ListWord.folded($0.head(in: .german)) == name || $0.rawValue.lowercased() == name
        }
        guard let column else { return nil }
        self = column
    }

    /// The heads of an exported list, folded.
    private static let exported = Dictionary(
        allCases.filter { !$0.isRepeatable }.map { (ListWord.folded($0.head(in: .german)), $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The heads below, folded.
    private static let synonyms: [String: MeasureColumn] = {
        var found: [String: MeasureColumn] = [:]
        for (column, heads) in synonymLists {
            for head in heads { found[ListWord.folded(head)] = column }
        }
        return found
    }()

    /// What offices write above their columns; the heads of an export are known anyway.
    private static let synonymLists: [(MeasureColumn, [String])] = [
        (.number, ["M-Nummer", "Maßnahme M"]),
        (
            .listNumber,
            [
                "Nr", "Nummer", "lfd. Nr.", "laufende Nummer", "Maßnahmen-Nr.", "Maßnahmennummer",
                "Kennziffer", "Ziffer", "Code", "#",
            ]
        ),
        (.level, ["Ebene", "Gliederungsebene", "Typ", "Stufe", "Hierarchie"]),
        (
            .title,
            [
                "Titel", "Maßnahmen", "Maßnahmentitel", "Name", "Bezeichnung", "Projekt",
                "Titel der Maßnahme", "Name der Maßnahme", "Vorhaben", "Aktivität",
            ]
        ),
        (
            .description,
            [
                "Kurzbeschreibung", "Maßnahmenbeschreibung", "Inhalt", "Erläuterung",
                "Beschreibung der Maßnahme", "Inhalte", "Text",
            ]
        ),
        (
            .fieldsOfAction,
            [
                "Handlungsfelder", "Themenfeld", "Feld", "Handlungsbereich", "Themenbereich",
                "Bereich",
            ]
        ),
        (.objectives, ["Ziele", "Leitziel", "Teilziel", "Zielsetzung", "Zielnummer"]),
        (.occasion, ["Bedarf", "Hintergrund", "Ausgangslage"]),
        (.sort, ["Art der Maßnahme", "Maßnahmenart", "Maßnahmentyp"]),
        (.targetGroups, ["Zielgruppen", "Adressaten", "Für wen"]),
        (
            .districts,
            ["Stadtteile", "Ort", "Orte", "Räume", "Raum", "Ortschaft", "Sozialraum", "Quartier"]
        ),
        (.strategicGoals, ["Strategische Ziele", "Strategisches Ziel der Stadt"]),
        (.priority, ["Prio", "Dringlichkeit", "Rang"]),
        (
            .lead,
            [
                "Verantwortlich", "Verantwortliche", "Verantwortung", "Verantwortlichkeit",
                "Zuständig", "Zuständigkeit", "Federführend", "Federführende Stelle", "Träger",
                "Verantwortliche Stelle", "Zuständige Stelle", "Fachbereich", "Amt", "FF",
            ]
        ),
        (.contact, ["Kontaktstelle", "Anlaufstelle"]),
        (
            .partners,
            [
                "Beteiligte", "Beteiligt", "Kooperationspartner", "Kooperation", "Mitwirkende",
                "Kooperationen", "Akteure", "Partnerinnen und Partner", "Weitere Beteiligte",
            ]
        ),
        (.reportsTo, ["Berichtende Gremien", "Gremium", "Gremien", "Bericht an"]),
        (
            .period,
            ["Zeitraum", "Zeitrahmen", "Dauer", "Umsetzungszeitraum", "Zeitschiene", "Termin"]
        ),
        (
            .from,
            [
                "Start", "Von", "ab", "Geplanter Beginn", "Startdatum", "Anfang",
                "Beginn der Umsetzung", "Projektbeginn",
            ]
        ),
        (
            .until,
            [
                "Bis", "Geplantes Ende", "Enddatum", "Frist", "Fertigstellung", "Abschluss",
                "Umsetzung bis", "Projektende", "Zieltermin",
            ]
        ),
        (
            .status,
            [
                "Status", "Umsetzungsstand", "Sachstand", "Stand der Umsetzung",
                "Bearbeitungsstand",
                "Umsetzungsstatus", "Realisierungsstand",
            ]
        ),
        (.timing, ["Terminlage", "Termintreue"]),
        (.reason, ["Begründung", "Grund der Verzögerung", "Begründung des Stands"]),
        (.asOf, ["Stand am", "Stand (Datum)", "Datum des Stands", "Datenstand", "Stichtag"]),
        (.progress, ["Fortschritt", "Bisher erreicht", "Erledigt", "Erreichtes", "Umsetzung"]),
        (.nextStep, ["Nächste Schritte", "Weiteres Vorgehen", "Ausblick", "To do"]),
        (.obstacle, ["Hindernisse", "Hindernis", "Hemmnisse", "Probleme", "Unterstützungsbedarf"]),
        (.outcome, ["Ergebnisse", "Wirkung", "Wirkungen"]),
        (
            .successCriteria,
            ["Erfolgskriterium", "Indikator", "Indikatoren", "Messgröße", "Erfolgsindikatoren"]
        ),
        (
            .cost,
            [
                "Finanzierung", "Kosten in Euro", "Budget", "Mittel", "Finanzbedarf", "Ressourcen",
                "Gesamtkosten", "Kosten in €", "Finanzielle Mittel",
            ]
        ),
        (.once, ["Einmalige Kosten", "Investitionskosten", "Kosten einmalig"]),
        (.yearly, ["Jährliche Kosten", "Kosten pro Jahr", "Kosten im Jahr", "Kosten jährlich"]),
        (.staff, ["Stellenanteil", "Stellenanteile", "Personal", "VZÄ", "Personalbedarf"]),
        (.budget, ["Im Haushalt", "Haushalt", "Haushaltsmittel"]),
        (.source, ["Finanzierungsquelle", "Mittelgeber", "Kostenträger", "Geldgeber"]),
        (.programme, ["Förderung", "Fördermittel"]),
        (.fundingEnd, ["Förderende", "Förderung bis"]),
        (.links, ["Link", "Website", "Internet", "Dokumente"]),
        (
            .internalNote,
            [
                "Bemerkung", "Bemerkungen", "Anmerkung", "Anmerkungen", "Notiz", "Notizen",
                "Hinweis", "Hinweise",
            ]
        ),
    ]
}
