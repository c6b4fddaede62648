/// A Land of the Federal Republic, which decides which laws and offices stand on the legal pages.
///
/// Only what is known for certain is here: where the offices of a Land are not, the pages keep to
/// what holds everywhere. An address stands only where it has been the same for years.
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

    /// An office of a Land, as it is called and reached.
    struct Office: Sendable {
        let name: String
        var address: [String] = []
        var telephone: String?
        var mail: String?
        let website: String
    }
}
