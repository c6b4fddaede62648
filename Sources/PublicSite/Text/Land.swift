/// A Land of the Federal Republic, which decides the laws and offices on the legal pages.
///
/// The raw value is the ISO 3166-2 code. Only what is known for certain is here: where the offices
/// of a Land are not known, the pages keep to what holds everywhere. An address is given only if it
/// has been the same for years.
package enum Land: String, CaseIterable, Sendable {
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

    /// The German name, as the settings offer it.
    package var name: String {
        switch self {
        case .badenWuerttemberg: "Baden-Württemberg"
        case .bavaria: "Bayern"
        case .berlin: "Berlin"
        case .brandenburg: "Brandenburg"
        case .bremen: "Bremen"
        case .hamburg: "Hamburg"
        case .hesse: "Hessen"
        case .mecklenburgVorpommern: "Mecklenburg-Vorpommern"
        case .lowerSaxony: "Niedersachsen"
        case .northRhineWestphalia: "Nordrhein-Westfalen"
        case .rhinelandPalatinate: "Rheinland-Pfalz"
        case .saarland: "Saarland"
        case .saxony: "Sachsen"
        case .saxonyAnhalt: "Sachsen-Anhalt"
        case .schleswigHolstein: "Schleswig-Holstein"
        case .thuringia: "Thüringen"
        }
    }

    /// An office of a Land: what it is called and how it is reached.
    struct Office: Sendable {
        /// In German, also on pages in other languages.
        let name: String
        /// Lines of the postal address; empty if it is not given.
        var address: [String] = []
        /// As people write it; `nil` if it is not given.
        var telephone: String?
        /// `nil` if it is not given.
        var mail: String?
        /// An absolute address with https.
        let website: String
    }
}
