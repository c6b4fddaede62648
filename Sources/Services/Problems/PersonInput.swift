/// The names of the fields of the form about a contact person, as they are sent.
package enum PersonInput {
    /// What the person does, such as "Integrationsbeauftragte".
    package static let function = "aufgabe"
    /// The number of the organization the person acts for.
    package static let organization = "fuer"
    /// The day on which the function ends.
    package static let until = "bis"
    package static let name = "name"
    package static let mail = "mail"
    package static let telephone = "telefon"
    /// The identifier of the person's account, if there is one.
    package static let account = "konto"
    /// Whether the person consents to being named.
    package static let consent = "einwilligung"
    package static let consentDay = "einwilligung-tag"
    /// How the consent was given: in writing, by mail, in person.
    package static let consentManner = "einwilligung-form"
    /// The wording to which the person agreed.
    package static let consentText = "einwilligung-text"

    /// The name of the field that says who may see the value of another field.
    package static func audience(of field: String) -> String { field + "-sichtbar" }
}
