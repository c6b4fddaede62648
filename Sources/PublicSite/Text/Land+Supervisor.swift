extension Land {
    /// The authority that supervises data protection in the offices of towns.
    ///
    /// - Source: General Data Protection Regulation, Article 77.
    var supervisor: Office {
        Office(name: supervisorName, address: supervisorAddress, website: supervisorWebsite)
    }

    /// The German name; with both genders where the office is named after a person, so that it
    /// stays true when the office passes on.
    private var supervisorName: String {
        let commissioner = "Landesbeauftragte oder Landesbeauftragter für "
        let both = "Datenschutz und Informationsfreiheit"
        return switch self {
        case .badenWuerttemberg:
            commissioner + "den Datenschutz und die Informationsfreiheit Baden-Württemberg"
        case .bavaria:
            "Bayerische Landesbeauftragte oder Bayerischer Landesbeauftragter für den Datenschutz"
        case .berlin: "Berliner Beauftragte oder Beauftragter für \(both)"
        case .brandenburg:
            commissioner + "den Datenschutz und für das Recht auf Akteneinsicht Brandenburg"
        case .bremen: commissioner + "\(both) der Freien Hansestadt Bremen"
        case .hamburg: "Hamburgische Beauftragte oder Hamburgischer Beauftragter für \(both)"
        case .hesse: "Hessische Beauftragte oder Hessischer Beauftragter für \(both)"
        case .mecklenburgVorpommern: commissioner + "\(both) Mecklenburg-Vorpommern"
        case .lowerSaxony: commissioner + "den Datenschutz Niedersachsen"
        case .northRhineWestphalia: commissioner + "\(both) Nordrhein-Westfalen"
        case .rhinelandPalatinate:
            commissioner + "den Datenschutz und die Informationsfreiheit Rheinland-Pfalz"
        case .saarland: "Unabhängiges Datenschutzzentrum Saarland"
        case .saxony:
            "Sächsische Datenschutz- und Transparenzbeauftragte oder Sächsischer "
                + "Datenschutz- und Transparenzbeauftragter"
        case .saxonyAnhalt: commissioner + "den Datenschutz Sachsen-Anhalt"
        case .schleswigHolstein:
            "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein"
        case .thuringia:
            "Thüringer Landesbeauftragte oder Thüringer Landesbeauftragter für den Datenschutz "
                + "und die Informationsfreiheit"
        }
    }

    /// The lines of the postal address; empty if the office has moved in the last years.
    private var supervisorAddress: [String] {
        switch self {
        case .badenWuerttemberg, .berlin, .saxony, .saxonyAnhalt: []
        case .bavaria: ["Wagmüllerstraße 18", "80538 München"]
        case .brandenburg: ["Stahnsdorfer Damm 77", "14532 Kleinmachnow"]
        case .bremen: ["Arndtstraße 1", "27570 Bremerhaven"]
        case .hamburg: ["Ludwig-Erhard-Straße 22", "20459 Hamburg"]
        case .hesse: ["Gustav-Stresemann-Ring 1", "65189 Wiesbaden"]
        case .mecklenburgVorpommern: ["Werderstraße 74a", "19055 Schwerin"]
        case .lowerSaxony: ["Prinzenstraße 5", "30159 Hannover"]
        case .northRhineWestphalia: ["Kavalleriestraße 2-4", "40213 Düsseldorf"]
        case .rhinelandPalatinate: ["Hintere Bleiche 34", "55116 Mainz"]
        case .saarland: ["Fritz-Dobisch-Straße 12", "66111 Saarbrücken"]
        case .schleswigHolstein: ["Holstenstraße 98", "24103 Kiel"]
        case .thuringia: ["Häßlerstraße 8", "99096 Erfurt"]
        }
    }

    /// An absolute address, which outlasts moves of the office.
    private var supervisorWebsite: String {
        switch self {
        case .badenWuerttemberg: "https://www.baden-wuerttemberg.datenschutz.de"
        case .bavaria: "https://www.datenschutz-bayern.de"
        case .berlin: "https://www.datenschutz-berlin.de"
        case .brandenburg: "https://www.lda.brandenburg.de"
        case .bremen: "https://www.datenschutz.bremen.de"
        case .hamburg: "https://datenschutz-hamburg.de"
        case .hesse: "https://datenschutz.hessen.de"
        case .mecklenburgVorpommern: "https://www.datenschutz-mv.de"
        case .lowerSaxony: "https://www.lfd.niedersachsen.de"
        case .northRhineWestphalia: "https://www.ldi.nrw.de"
        case .rhinelandPalatinate: "https://www.datenschutz.rlp.de"
        case .saarland: "https://www.datenschutz.saarland.de"
        case .saxony: "https://www.datenschutz.sachsen.de"
        case .saxonyAnhalt: "https://datenschutz.sachsen-anhalt.de"
        case .schleswigHolstein: "https://www.datenschutzzentrum.de"
        case .thuringia: "https://www.tlfdi.de"
        }
    }
}
