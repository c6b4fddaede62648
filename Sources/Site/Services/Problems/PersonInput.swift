/// The names of the fields of a form about a person.
enum PersonInput {
    static let function = "aufgabe"
    static let organization = "fuer"
    static let until = "bis"
    static let name = "name"
    static let mail = "mail"
    static let telephone = "telefon"
    static let account = "konto"
    static let consent = "einwilligung"
    static let consentDay = "einwilligung-tag"
    static let consentManner = "einwilligung-form"
    static let consentText = "einwilligung-text"

    /// The name of the field that says who sees a detail.
    static func audience(of field: String) -> String { field + "-sichtbar" }
}
