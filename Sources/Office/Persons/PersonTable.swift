import Concept
import Exchange
import Foundation
import OfficeKit
import Register
import Services
import Sheets
import Web
import Words

/// The contact persons as a table that is saved and can be imported again.
///
/// The words are German, as in all such tables. A person is named by the random identifier; a row
/// without one is a new person.
struct PersonTable: Sendable {
    let register: Register

    /// The heading of the first column, by which the table is recognized.
    static let numberHead = "Person-Nr."

    enum Column: CaseIterable, Sendable {
        case function, organization, name, telephone, mail, until

        var label: TextKey.Person {
            switch self {
            case .function: .function
            case .organization: .organization
            case .name: .name
            case .telephone: .telephone
            case .mail: .mail
            case .until: .until
            }
        }

        var head: String { Catalogue.german[.person(label)] }

        /// The field of the form with the same content.
        var field: String {
            switch self {
            case .function: PersonInput.function
            case .organization: PersonInput.organization
            case .name: PersonInput.name
            case .telephone: PersonInput.telephone
            case .mail: PersonInput.mail
            case .until: PersonInput.until
            }
        }
    }

    /// Whether a sheet is such a table.
    static func isOne(_ sheet: Sheet) -> Bool {
        sheet.rows.first?[0].trimmingCharacters(in: .whitespaces) == numberHead
    }

    func draft(of persons: [Person]) -> SheetDraft {
        SheetDraft(
            title: Catalogue.german[.person(.heading)],
            head: [Self.numberHead] + Column.allCases.map(\.head),
            rows: persons.map { person in
                [.text(person.id)]
                    + Column.allCases.map { cell($0, person.post, person.reach) }
            }
        )
    }

    private func cell(_ column: Column, _ post: Person.Post, _ reach: Person.Reach?) -> SheetCell {
        if column == .until { return post.until.map { .day($0) } ?? .none }
        let text = text(column, post, reach)
        return text.isEmpty ? .none : .text(text)
    }

    /// The text of a cell, also shown in the preview of an import.
    func text(_ column: Column, _ post: Person.Post, _ reach: Person.Reach?) -> String {
        switch column {
        case .function: post.function
        case .organization: organization(post.organization)
        case .name: reach?.name?.text ?? ""
        case .telephone: reach?.telephone?.text ?? ""
        case .mail: reach?.mail?.text ?? ""
        case .until: post.until.map { Catalogue.german.shortDate($0) } ?? ""
        }
    }

    private func organization(_ id: ID<Organization>?) -> String {
        guard let id else { return Catalogue.german[.person(.ownOffice)] }
        return "\(id.number) \(register[id]?.title ?? "")"
    }

    /// The organization a cell means, by number or name; `nil` for the town's own office.
    ///
    /// - Throws: `FieldFault.notOffered` if there is no such organization.
    func organization(in cell: String) throws(FieldFault) -> ID<Organization>? {
        let cell = cell.typedText ?? ""
        if cell.isEmpty || cell == Catalogue.german[.person(.ownOffice)] { return nil }
        if let number = RecordNumber.leading(cell), register[ID<Organization>(number)] != nil {
            return ID<Organization>(number)
        }
        let named = register.all(Organization.self).filter { $0.title == cell }
        guard named.count == 1 else { throw .notOffered }
        return named[0].id
    }
}
