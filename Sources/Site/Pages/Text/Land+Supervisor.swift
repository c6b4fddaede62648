extension Land {
    /// Who watches over data protection in the offices of towns.
    ///
    /// - Source: General Data Protection Regulation, Article 77.
    var supervisor: Office {
        let (name, address, website) = supervisorFacts
        return Office(name: name, address: address, website: "https://" + website)
    }

    /// Names without the gender of who holds the office, so that they stay true when it passes on.
    private var supervisorFacts: (name: String, address: [String], website: String) {
        switch self {
        case .badenWuerttemberg:
            (
                Land.commissioner + "den Datenschutz und die Informationsfreiheit "
                    + "Baden-Württemberg", [], "www.baden-wuerttemberg.datenschutz.de"
            )
        case .bavaria:
            (
                "Bayerischer Landesbeauftragter oder Bayerische Landesbeauftragte für den "
                    + "Datenschutz", ["Wagmüllerstraße 18", "80538 München"],
                "www.datenschutz-bayern.de"
            )
        case .berlin:
            (
                "Berliner Beauftragte oder Beauftragter für Datenschutz und Informationsfreiheit",
                [], "www.datenschutz-berlin.de"
            )
        case .brandenburg:
            (
                Land.commissioner + "den Datenschutz und für das Recht auf Akteneinsicht "
                    + "Brandenburg", ["Stahnsdorfer Damm 77", "14532 Kleinmachnow"],
                "www.lda.brandenburg.de"
            )
        case .bremen:
            (
                Land.commissioner + "Datenschutz und Informationsfreiheit der Freien Hansestadt "
                    + "Bremen", ["Arndtstraße 1", "27570 Bremerhaven"],
                "www.datenschutz.bremen.de"
            )
        case .hamburg:
            (
                "Hamburgische Beauftragte oder Hamburgischer Beauftragter für Datenschutz und "
                    + "Informationsfreiheit", ["Ludwig-Erhard-Straße 22", "20459 Hamburg"],
                "datenschutz-hamburg.de"
            )
        case .hesse:
            (
                "Hessische Beauftragte oder Hessischer Beauftragter für Datenschutz und "
                    + "Informationsfreiheit", ["Gustav-Stresemann-Ring 1", "65189 Wiesbaden"],
                "datenschutz.hessen.de"
            )
        case .mecklenburgVorpommern:
            (
                Land.commissioner + "Datenschutz und Informationsfreiheit "
                    + "Mecklenburg-Vorpommern", ["Werderstraße 74a", "19055 Schwerin"],
                "www.datenschutz-mv.de"
            )
        case .lowerSaxony:
            (
                Land.commissioner + "den Datenschutz Niedersachsen",
                ["Prinzenstraße 5", "30159 Hannover"], "www.lfd.niedersachsen.de"
            )
        case .northRhineWestphalia:
            (
                Land.commissioner + "Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
                ["Kavalleriestraße 2-4", "40213 Düsseldorf"], "www.ldi.nrw.de"
            )
        case .rhinelandPalatinate:
            (
                Land.commissioner + "den Datenschutz und die Informationsfreiheit "
                    + "Rheinland-Pfalz", ["Hintere Bleiche 34", "55116 Mainz"],
                "www.datenschutz.rlp.de"
            )
        case .saarland:
            (
                "Unabhängiges Datenschutzzentrum Saarland",
                ["Fritz-Dobisch-Straße 12", "66111 Saarbrücken"], "www.datenschutz.saarland.de"
            )
        case .saxony:
            (
                "Sächsische Datenschutz- und Transparenzbeauftragte", [],
                "www.datenschutz.sachsen.de"
            )
        case .saxonyAnhalt:
            (
                Land.commissioner + "den Datenschutz Sachsen-Anhalt", [],
                "datenschutz.sachsen-anhalt.de"
            )
        case .schleswigHolstein:
            (
                "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
                ["Holstenstraße 98", "24103 Kiel"], "www.datenschutzzentrum.de"
            )
        case .thuringia:
            (
                "Thüringer Landesbeauftragter oder Thüringer Landesbeauftragte für den "
                    + "Datenschutz und die Informationsfreiheit",
                ["Häßlerstraße 8", "99096 Erfurt"], "www.tlfdi.de"
            )
        }
    }

    private static let commissioner = "Landesbeauftragte oder Landesbeauftragter für "
}
