/// The town itself.
///
/// OParl: `Body`.
package struct Municipality: Record {
    package static let kind = Kind.municipality
    package static let isSingle = true

    package var visibility: Visibility = .internal
    /// "Stadt Offenburg".
    package var title: String
    /// "Offenburg".
    package var shortName: String
    /// The official municipality key (Amtlicher Gemeindeschlüssel), 8 digits.
    package var officialKey: String?
    /// The Land, which decides which laws hold, as its ISO 3166-2 code: "DE-BW".
    package var land: String?
    package var website: String?

    package init(title: String, shortName: String) {
        self.title = title
        self.shortName = shortName
    }

    package var name: String { title }

    package var fields: [Field] {
        [
            .text("title", title), .text("shortName", shortName),
            .code("officialKey", officialKey), .code("land", land), .code("website", website),
        ]
    }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> Municipality { self }

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.require(shortName, "shortName")
        try Self.checkAddress(website, "website")
        if let key = officialKey, key.count != 8 || !key.allSatisfy({ ("0"..."9").contains($0) }) {
            throw .malformed(.municipality, field: "officialKey", value: key)
        }
    }
}
