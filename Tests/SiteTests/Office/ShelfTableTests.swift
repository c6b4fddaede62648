import Addresses
import Concept
import Foundation
import HTTPTypes
import Register
import Sheets
import TestKit
import Testing
import Vault

/// That lists of people go out as their pages show them to the same reader.
@Suite struct ShelfTableTests {
    @Test func `a list of persons holds what its reader may see`() async throws {
        for role in [Role.office, .partner] {
            let office = try await OfficeFixture(as: [role], of: ID(1))
            _ = try await office.add(.example(mail: .network))
            let file = try await office.get("/personen/liste.csv")
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.headers[.contentDisposition]?.contains("personen.csv") == true)
            #expect(file.headers[.cacheControl] == "no-store")
            #expect(file.text.contains("Aufgabe;"))
            #expect(file.text.contains(PersonEntry.mail))
            #expect(file.text.contains(PersonEntry.name) == (role == .office))
            #expect(file.text.contains("82-4711") == (role == .office))
            let page = try await office.get("/personen")
            #expect(page.text.contains("/personen/liste.xlsx"))
        }
    }

    @Test func `a cell that a spreadsheet would compute is guarded`() async throws {
        let office = try await OfficeFixture(as: [.office])
        let key = try await office.notices.receive(
            NoticeEntry(
                subject: .need,
                text: "=HYPERLINK(\"x\")",
                contact: "0781 1",
                page: "/massnahmen/1",
                language: "de"
            )
        ).key
        let file = try await office.get("/hinweise/liste.csv")
        #expect(file.text.contains("\"'=HYPERLINK(\"\"x\"\")\";offen;/massnahmen/1"))
        #expect(!file.text.contains("0781 1"))
        #expect(!file.text.contains(key))
    }

    @Test(arguments: ShelfTable.allCases)
    func `the workbook opens with the same cells`(table: ShelfTable) async throws {
        let office = try await OfficeFixture(as: [.office, .administration])
        _ = try await office.add(.example())
        let path = OfficeAddress.shelfTable(table, .xlsx).path
        let file = try await office.get(path)
        #expect(file.status == .ok)
        let csv = try await office.get(OfficeAddress.shelfTable(table, .csv).path)
        let sheet = try SheetFile.sheet(in: file.bytes) { _ in true }
        let head = try #require(csv.text.dropFirst().split(whereSeparator: \.isNewline).first)
        #expect(sheet.rows.first?.cells.joined(separator: ";") == String(head))
    }

    @Test func `a list of accounts says what each may do`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let file = try await office.get("/konten/liste.csv")
        #expect(file.text.contains("ada@bad-beispiel.example"))
        #expect(file.text.contains("Administration"))
        #expect(try await office.get("/konten/liste.pdf").status == .notFound)
    }
}
