import Words

/// A Land of the Federal Republic, which decides which laws and offices stand on the legal pages.
///
/// Only what is known for certain is here: where the offices of a Land are not, the pages keep to
/// what holds everywhere. Names are those that the offices use themselves.
enum Land: String, CaseIterable, Sendable {
    case badenWuerttemberg = "DE-BW"
    case bavaria = "DE-BY"
    case berlin = "DE-BE"
    case brandenburg = "DE-BB"
    case bremen = "DE-HB"
    case hamburg = "DE-HH"
    case hesse = "DE-HE"
    case mecklenburgVorpommern = "DE-MV"
    case lowerSaxony = "DE-NI"
    case northRhineWestphalia = "DE-NW"
    case rhinelandPalatinate = "DE-RP"
    case saarland = "DE-SL"
    case saxony = "DE-SN"
    case saxonyAnhalt = "DE-ST"
    case schleswigHolstein = "DE-SH"
    case thuringia = "DE-TH"

    /// An office of a Land, as it is called and reached.
    struct Office: Sendable {
        let name: String
        var address: [String] = []
        var telephone: String?
        var mail: String?
        let website: String
    }

    /// What the accessibility statement says in a Land.
    struct AccessibilityRules: Sendable {
        let law: TextKey.Legal
        /// The ways that are open when the town does not help.
        let enforcement: [TextKey.Legal]
        let arbitration: Office
    }

    /// Who watches over data protection in the offices of towns.
    ///
    /// - Source: General Data Protection Regulation, Article 77.
    var supervisor: Office {
        switch self {
        case .badenWuerttemberg:
            Land.commissioner("Baden-Württemberg", "https://www.baden-wuerttemberg.datenschutz.de")
        case .bavaria:
            Office(
                name: "Der Bayerische Landesbeauftragte für den Datenschutz",
                website: "https://www.datenschutz-bayern.de"
            )
        case .berlin:
            Office(
                name: "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
                website: "https://www.datenschutz-berlin.de"
            )
        case .brandenburg:
            Land.commissioner("Brandenburg", "https://www.lda.brandenburg.de")
        case .bremen:
            Land.commissioner("Bremen", "https://www.datenschutz.bremen.de")
        case .hamburg:
            Office(
                name: "Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit",
                website: "https://datenschutz-hamburg.de"
            )
        case .hesse:
            Office(
                name: "Der Hessische Beauftragte für Datenschutz und Informationsfreiheit",
                website: "https://datenschutz.hessen.de"
            )
        case .mecklenburgVorpommern:
            Land.commissioner("Mecklenburg-Vorpommern", "https://www.datenschutz-mv.de")
        case .lowerSaxony:
            Land.commissioner("Niedersachsen", "https://www.lfd.niedersachsen.de")
        case .northRhineWestphalia:
            Land.commissioner("Nordrhein-Westfalen", "https://www.ldi.nrw.de")
        case .rhinelandPalatinate:
            Land.commissioner("Rheinland-Pfalz", "https://www.datenschutz.rlp.de")
        case .saarland:
            Office(
                name: "Unabhängiges Datenschutzzentrum Saarland",
                website: "https://www.datenschutz.saarland.de"
            )
        case .saxony:
            Office(
                name: "Sächsische Datenschutz- und Transparenzbeauftragte",
                website: "https://www.datenschutz.sachsen.de"
            )
        case .saxonyAnhalt:
            Land.commissioner("Sachsen-Anhalt", "https://datenschutz.sachsen-anhalt.de")
        case .schleswigHolstein:
            Office(
                name: "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
                website: "https://www.datenschutzzentrum.de"
            )
        case .thuringia:
            Land.commissioner("Thüringen", "https://www.tlfdi.de")
        }
    }

    /// The commissioner of a Land, by the name that stays when the office passes on.
    private static func commissioner(_ land: String, _ website: String) -> Office {
        Office(
            name: "Landesbeauftragte oder Landesbeauftragter für den Datenschutz, \(land)",
            website: website
        )
    }

    /// - Source: L-BGG of Baden-Württemberg, §§ 10, 10b, 12, 14 and 15; L-BGG-DVO.
    var accessibility: AccessibilityRules? {
        switch self {
        case .badenWuerttemberg:
            AccessibilityRules(
                law: .lawBadenWuerttemberg,
                enforcement: [.arbitration, .arbitrationWho, .ombudsman],
                arbitration: Office(
                    name: "Schlichtungsstelle beim Landeszentrum Barrierefreiheit",
                    address: ["Else-Josenhans-Straße 6", "70173 Stuttgart"],
                    telephone: "0711 123 39375",
                    mail: "schlichtung@barrierefreiheit.bwl.de",
                    website: "https://barrierefreiheit-bw.de"
                )
            )
        case .bavaria, .berlin, .brandenburg, .bremen, .hamburg, .hesse, .mecklenburgVorpommern,
            .lowerSaxony, .northRhineWestphalia, .rhinelandPalatinate, .saarland, .saxony,
            .saxonyAnhalt, .schleswigHolstein, .thuringia:
            nil
        }
    }
}
