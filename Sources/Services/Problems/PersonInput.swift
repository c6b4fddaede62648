/// The names of the fields of a form about a person.
package enum PersonInput {
    package static let function = "aufgabe"
    package static let organization = "fuer"
    package static let until = "bis"
    package static let name = "name"
    package static let mail = "mail"
    package static let telephone = "telefon"
    package static let account = "konto"
    package static let consent = "einwilligung"
    package static let consentDay = "einwilligung-tag"
    package static let consentManner = "einwilligung-form"
    package static let consentText = "einwilligung-text"

    /// The name of the field that says who sees a detail.
    package static func audience(of field: String) -> String { field + "-sichtbar" }
}
