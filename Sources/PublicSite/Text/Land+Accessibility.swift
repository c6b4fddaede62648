import Words

extension Land {
    /// What the accessibility statement says about the law of a Land.
    struct AccessibilityRules: Sendable {
        /// The sentence that names the law.
        let law: TextKey.Legal
        /// Sentences about what people can do if the town does not help.
        let enforcement: [TextKey.Legal]
    }

    /// The rules of a Land, if its law is known in full; `nil` keeps the statement to the
    /// directive.
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

    /// The office to which people can turn if a town does not help; `nil` if it is not known for
    /// certain.
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
