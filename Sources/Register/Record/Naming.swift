/// How a record is named where nothing around it says of which kind it is.
package enum Naming: Hashable, Sendable {
    /// By the name alone: "Sprachcafé".
    case name
    /// By kind and name: "Fassung 2020".
    case kindAndName
    /// By kind and day: "Sitzung, 14. Dezember 2020".
    case kindAndDay
    /// By kind, with the name behind it: "Übersetzung (en)".
    case kindWithName
    /// By the name, and where there is none by the kind.
    case nameOrKind
}

/// Who keeps the records of a kind, whoever may read them.
package enum Keeper: Hashable, Sendable {
    /// The integration office: the content.
    case office
    /// Sitzungsdienst: meetings and the way of papers through the bodies.
    case councilOffice
    /// What the town sets for its pages, and no content.
    case administration
}
