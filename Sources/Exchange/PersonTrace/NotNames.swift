/// Capitalized words that are not names: bodies, offices, and what lists are about.
enum NotNames {
    /// Whether a word is one of them, or ends like one: "Jugendmigrationsdienst".
    static func has(_ folded: String) -> Bool {
        let last = last(of: folded)
        return words.contains(folded) || words.contains(last) || ends(last, endings)
            || ends(last, endingsOfNamesToo)
    }

    /// Whether a word is one of them even after a first name.
    ///
    /// Words that are also last names ("Haus", "Koch") are not.
    static func isNobodys(_ folded: String) -> Bool {
        let last = last(of: folded)
        if namesToo.contains(last) { return false }
        return words.contains(folded) || words.contains(last) || ends(last, endings)
    }

    /// Whether a body can be called by the name before this word: "Robert Bosch Stiftung".
    static func isCalledAfter(_ folded: String) -> Bool {
        let last = last(of: folded)
        return bodies.contains(last) || ends(last, endingsOfBodies)
    }

    /// Whether a name after this word is that of a house: "Kita Anna Maria".
    static func givesName(_ folded: String) -> Bool {
        saints.contains(folded) || houses.contains { folded.hasSuffix($0) }
    }

    /// The last part of a word with hyphens: "Familienzentrum" of "Stadtteil-Familienzentrum".
    private static func last(of folded: String) -> String {
        folded.split(separator: "-").last.map(String.init) ?? folded
    }

    /// Whether a word has one of the endings, unless it is also a last name.
    private static func ends(_ word: String, _ endings: [String]) -> Bool {
        !namesToo.contains(word) && endings.contains { word.hasSuffix($0) }
    }

    /// Words before the name of a saint.
    private static let saints: Set = ["st", "sankt", "hl", "heilige", "heiliger"]

    /// Endings of words for places that are often called after somebody.
    private static let houses = [
        "kirche", "gemeinde", "pfarrei", "seelsorgeeinheit", "kita", "kindergarten", "kinderhaus",
        "kindertagesstaette", "schule", "haus", "heim", "stift", "stiftung", "verlag", "krippe",
        "kloster", "klinik", "klinikum", "krankenhaus", "platz", "strasse", "firma", "baeckerei",
        "metzgerei", "apotheke", "autohaus", "buchhandlung", "preis", "gymnasium", "cafe",
    ]

    /// Endings of words for bodies that are called after somebody.
    private static let endingsOfBodies = [
        "stiftung", "haus", "kirche", "platz", "strasse", "preis", "institut", "gymnasium",
        "klinik", "klinikum", "halle", "gesellschaft", "kita", "kindergarten", "bibliothek",
        "akademie", "grundschule", "realschule", "gesamtschule", "gemeinschaftsschule",
        "hauptschule", "foerderschule", "berufsschule", "mittelschule", "oberschule", "gemeinde",
    ]

    /// Words in these lists that are also last names.
    private static let namesToo = folded(
        """
        Herbst Freitag Sonntag Sommer Winter Bad Bund Kreis Land Park Platz Kunst Kind Markt Ost West
        Nord Kreuz Garten Weg Tag Tanz Welt Frieden Fest Feld Heim Haus Start Stern Ring Brunnen Turm
        Jung Hartung Hornung Amelung Kaplan Neuhaus Backhaus Althaus Niehaus Brockhaus Baumgarten
        Weingarten Konrat Schuler König Koch Stand April August Kurs Kaiser Pohl Werk Stab Frei
        """
    )

    /// Endings of bodies and places that are also endings of last names.
    private static let endingsOfNamesToo = [
        "haus", "haeuser", "stadt", "dorf", "garten", "gaerten", "weg", "tag", "tage", "kreis",
        "plan", "fest", "werke", "kammer", "text", "jahr", "platz", "presse", "team", "club",
    ]

    /// Words for bodies that are called after somebody.
    private static let bodies = folded(
        """
        AG GmbH gGmbH mbH KG SE eG eV e.V. Stiftung Schule Haus Kirche Verein Verband Werk Zentrum
        Preis Platz Straße Weg Park Halle Saal Institut Akademie Verlag Gymnasium Kolleg Hochschule
        Universität Klinik Klinikum Kita Heim Stift Bibliothek Bücherei Museum Theater Gesellschaft
        Gemeinde Bund Fonds Club Gruppe Allee Ring Brücke Brunnen Turm Medaille Ausstellung Projekt
        Programm Bad Denkmal Stipendium Archiv Forum Campus Tag Woche
        """
    )

    /// Endings of words that are never names.
    private static let endings = [
        "amt", "aemter", "verein", "vereine", "verband", "verbaende", "zentrum", "zentren",
        "schule", "schulen", "dienst", "dienste", "stelle", "stellen", "stiftung", "gemeinde",
        "gemeinden", "gesellschaft", "abteilung", "bereich", "bereiche", "dezernat", "referat",
        "verwaltung", "buero", "bueros", "ausschuss", "beirat", "behoerde", "behoerden",
        "agentur", "center", "akademie", "institut", "universitaet", "bildungswerk", "netzwerk",
        "buendnis", "initiative", "kirche", "kirchen", "bibliothek", "buecherei", "theater",
        "museum", "klinik", "klinikum", "krankenhaus", "kasse", "gruppe", "gruppen", "beratung",
        "betreuung", "hilfe", "hilfen", "foerderung", "integration", "migration", "bildung",
        "arbeit", "sprache", "kurs", "kurse", "projekt", "projekte", "programm", "zentrale",
        "koordination", "leitung", "service", "planung", "entwicklung", "verbund", "partner",
        "partnerin", "partnerinnen", "traeger", "trainer", "innen", "kita", "kitas",
        "tagesstaette", "tagesstaetten", "ung", "ungen", "heit", "keit", "schaft", "schaften",
        "tion", "tionen", "ismus", "taet", "lotse", "lotsen", "lotsin", "paten", "beauftragte",
        "beauftragter", "beauftragten", "plaetze", "strasse", "woche", "wochen", "jahre",
        "monat", "quartal", "phase", "konzept", "bericht", "liste", "angebot", "angebote",
        "treff", "treffs", "cafe", "verlag", "zeitung", "portal", "polizei", "feuerwehr",
        "gericht", "praesidium", "ministerium", "kommission", "fonds", "stadtrat",
        "gemeinderat", "kreisrat", "elternrat", "jugendrat", "integrationsrat", "krankenhaus",
        "wohnheim", "kindergarten",
    ]

    /// Whole words that are never names.
    private static let words = folded(
        """
        Abend Abschluss Agentur Akteure Aktion Alle Allgemein Alltag Am Amt An Anlage Anmeldung Anregung
        Ansprechpartner Ansprechpartnerin Ansprechperson April Arbeiterwohlfahrt Asyl August Ausbau
        Ausblick Ausland Azubis Bad Baden Baden-Württemberg Bahnhof Bedarf Beginn Begegnung Beirat Beruf
        Berufe Bereich Betrieb Betriebe Bis Bund Bundesamt Bundesland Büro Bürger Bürgerin Bürgerinnen
        Bürgermeister Bürgermeisterin Café Caritas Caritasverband Center Chancen Club Corona Das Dauer Dekanat
        Der Deutsch Deutsche Deutscher Deutsches Deutschland Dezember Dezernat Die Dialog Diakonie
        Diakonisches Dienstag Digital Dolmetscher Dolmetscherpool Donnerstag Druck Ehrenamt Ehrenamtliche
        Eine Einladung Eltern Ende Engagement Ergebnis Erste Erwachsene Etwa Euro Europa Evangelische
        Evangelischer Evangelisches Fachbereich Fachdienst Fachkräfte Familie Familien Februar Feld Ferien
        Fest Flyer Fonds Form Forum Fragen Frau Frauen Freie Freitag Freizeit Freiwillige Für Ganztag
        Garten Geflüchtete Gemeinde Gemeinden Gemeinsam Gemeinschaft Gesamt Geschichte Gesellschaft
        Gespräche Gesundheit Gewalt Gleichstellung Gremien Grundschule Gruppe Gruppen Handel Handlungsfeld
        Haus Hauptamt Haushalt Heim Heimat Herr Herren Herbst Herkunft Hilfe Hochschule Im In Infos Inhalt
        Inklusion Integration Interkulturell Interkulturelle International Internationale Internationaler
        Internationales Islam Jahr Januar Jobcenter Johanniter Jugend Jugendliche Jugendmigrationsdienst Juli
        Juni Kammer Katholische Katholischer Katholisches Kinder Kindergarten Kirche Kirchen Kita Klima
        Kollegium Kommune Kommunen Kommunikation Kompetenz Kontakt Kontakte Konzept Kooperation Koordination
        Kosten Kreis Kultur Kulturamt Kunst Kurse Lahr Land Landkreis Landratsamt Leben Lebenshilfe Leitung
        Lernen Lesen Lokale Lotsen Malteser Markt Medien Mehrere Menschen Migranten Migration Mit Mittwoch
        Mobil Mobilität Montag Musik Museum Nachbarn Nachhilfe Nachmittag Name Natur Netzwerk Neue Neues Nord
        November Offen Offene Offenburg Oktober Ordnungsamt Organisation Orientierung Ort Ortenau
        Ortenaukreis Ost Partner Paritätischer Pastoral Paten Pfarrei Phase Plan Politik Polizei Praxis
        Presse Projekt Projekte Qualifizierung Quartier Rat Rathaus Raum Referat Religion Religionen Rotes
        Kreuz Runder Runde Sachgebiet Samstag Schritt Schritte Schule Schulen Seelsorge Sekretariat
        Sekretärin Senioren September Servicestelle Sitzung Soziale Sozialer Soziales Sozialamt Spielplatz
        Sport Sprache Sprachcafé Sprachkurs Sprachkurse Sprachen Staat Stab Stabsstelle Stadt Stadtrat
        Stadtteil Stadtteile Stadtwerke Stand Start Stelle Steuerung Steuerungsgruppe Straße Struktur
        Student Studierende Süd Südwest Tag Tandem Tanz Team Teil Teilhabe Termin Termine Theater Thema Tisch
        Treff Türkisch Türkische Ukraine Und Universität Verein Vereine Verband Vernetzung Verwaltung Viele
        Vielfalt Volkshochschule Von Vormittag Vorort Vor Weitere Weiterbildung Welt Werk Werkstatt West
        Wir Wirtschaft Woche Wohnen Wohnung Zentrale Zentrum Ziel Ziele Zugang Zukunft Zusammen Zusammenarbeit
        Zweite Freunde Bildung Arbeit Arbeitskreis Arbeitsgruppe Kunde Kunden Medizin Pflege Kind Mädchen
        Jungen Väter Mütter Männer Ältere Telefon Tel Mail E-Mail Fax Handy Mobil Adresse Homepage Internet
        Uhr Platz Weg Park Nr Nummer Abs Satz Kap Kapitel Seite Punkt Modul Stufe Klasse Level Anhang Stufen
        Maßnahme Maßnahmen Mitarbeiter Mitarbeitende Mitarbeiterin Vorstand Geschäftsführung Fraktion Bachelor
        Master Hilf Königin Frieden Himmelfahrt Maria Abteilung Dritte Vierte Stadtverwaltung Rotary Lions Samariter
        Metzgerei Bäckerei Firma Autohaus Kanzlei Apotheke Gasthaus Hotel Restaurant Kino
        """
    )

    /// The words of a list, folded.
    private static func folded(_ list: String) -> Set<String> {
        Set(list.split { $0.isWhitespace }.map { NameWord.folded(String($0)) })
    }
}
