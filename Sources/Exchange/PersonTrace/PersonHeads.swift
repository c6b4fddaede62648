/// Recognises heads of columns that announce persons.
enum PersonHeads {
    /// Whether a column with this head usually names persons, or says how to reach them.
    static func has(_ head: String) -> Bool {
        let folded = ListWord.folded(head)
        let parts = folded.split(separator: " ").map(String.init)
        if wholes.contains(folded) { return true }
        if parts.contains(where: { word in
            words.contains(word) || stems.contains { word.hasPrefix($0) }
                || endings.contains { word.hasSuffix($0) }
        }) {
            return true
        }
        guard parts.contains("person") || parts.contains("personen") else { return false }
        return !parts.contains { word in counts.contains { word.hasPrefix($0) } }
    }

    /// Heads that announce persons as a whole.
    private static let wholes: Set = [
        "qs", "hz", "erstellt von", "erfasst von", "bearbeitet von", "geaendert von",
        "eingetragen von", "gemeldet von", "geprueft von", "freigegeben von", "erreichbar unter",
        "zu haenden", "z hd", "ap", "asp",
    ]

    /// Words that announce persons in any head.
    private static let words: Set = [
        "tel", "mail", "email", "mails", "emails", "mobil", "handy", "fax", "telefax", "vorname",
        "nachname", "vornamen",
        "nachnamen", "gez", "unterschrift", "kuerzel", "handzeichen", "namenskuerzel", "ansprache",
        "kollege", "kollegin", "kollegen", "mitarbeiter", "mitarbeiterin", "mitarbeitende",
        "vertreter", "vertreterin", "stellvertretung", "stellvertreter", "stellvertreterin", "dw",
        "geburtsdatum", "geburtstag", "anschrift", "wohnort", "privatadresse", "phone", "contact",
        "verfasser", "verfasserin", "autor", "autorin", "ersteller", "erstellerin", "melder",
        "melderin", "bearb", "rueckfragen",
    ]

    /// Beginnings of words that announce persons.
    private static let stems = [
        "ansprechpartner", "ansprechperson", "ansprechp", "kontakt", "bearbeiter", "sachbearbeit",
        "telefon", "durchwahl", "projektleiter", "familienname", "handynummer", "mobilnummer",
        "mailadress",
        "emailadress", "rufnummer", "zustaendigeperson", "sachgebietsleiter", "abteilungsleiter",
        "amtsleiter",
    ]

    /// Endings of words that announce persons.
    private static let endings = ["ansprechpartner", "ansprechpartnerin", "kontaktdaten"]

    /// Beside these words persons are counted and not named: "Anzahl Personen".
    private static let counts = [
        "anzahl", "zahl", "zielgruppe", "teilnehm", "erreichte", "gefoerderte", "betroffene", "pro",
        "je", "beteiligte", "fuer", "adressat", "gefluechtete",
    ]
}
