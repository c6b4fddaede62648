import Words

extension Land {
    /// What the accessibility statement says in a Land.
    struct AccessibilityRules: Sendable {
        let law: TextKey.Legal
        /// The ways that are open when the town does not help.
        let enforcement: [TextKey.Legal]
    }

    /// What is known of the law of a Land in full; elsewhere the statement keeps to the directive.
    ///
    /// - Source: L-BGG of Baden-Württemberg, §§ 10, 10b, 12, 14 and 15; L-BGG-DVO.
    var accessibility: AccessibilityRules? {
        switch self {
        case .badenWuerttemberg:
            AccessibilityRules(
                law: .lawBadenWuerttemberg,
                enforcement: [.arbitration, .arbitrationWho, .ombudsman]
            )
        case .bavaria, .berlin, .brandenburg, .bremen, .hamburg, .hesse, .mecklenburgVorpommern,
            .lowerSaxony, .northRhineWestphalia, .rhinelandPalatinate, .saarland, .saxony,
            .saxonyAnhalt, .schleswigHolstein, .thuringia:
            nil
        }
    }

    /// The office that the Land has named for those whom a town does not help, where it is known.
    ///
    /// - Source: Directive (EU) 2016/2102, Article 9.
    var enforcementOffice: Office? {
        switch self {
        case .badenWuerttemberg:
            Office(
                name: "Schlichtungsstelle beim Landeszentrum Barrierefreiheit",
                address: ["Else-Josenhans-Straße 6", "70173 Stuttgart"],
                telephone: "0711 123 39375",
                mail: "schlichtung@barrierefreiheit.bwl.de",
                website: "https://barrierefreiheit-bw.de"
            )
        case .bavaria:
            Office(
                name: "Landesamt für Digitalisierung, Breitband und Vermessung, Durchsetzungs- und "
                    + "Überwachungsstelle für barrierefreie Informationstechnik",
                website: "https://www.ldbv.bayern.de"
            )
        case .bremen:
            Office(
                name: "Zentralstelle für barrierefreie Informationstechnik beim "
                    + "Landesbehindertenbeauftragten der Freien Hansestadt Bremen",
                website: "https://www.behindertenbeauftragter.bremen.de"
            )
        case .hesse:
            Office(
                name: "Durchsetzungs- und Überwachungsstelle für barrierefreie "
                    + "Informationstechnik beim Regierungspräsidium Gießen",
                website: "https://lbit.hessen.de"
            )
        case .northRhineWestphalia:
            Office(
                name: "Ombudsstelle für barrierefreie Informationstechnik des Landes "
                    + "Nordrhein-Westfalen",
                website: "https://www.mags.nrw"
            )
        case .berlin, .brandenburg, .hamburg, .lowerSaxony, .mecklenburgVorpommern,
            .rhinelandPalatinate, .saarland, .saxony, .saxonyAnhalt, .schleswigHolstein,
            .thuringia:
            nil
        }
    }

    /// A public list of these offices for all Länder.
    static let enforcementOffices =
        "https://lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsstellen-der-laender"
}
