import Concept
import Register
import Web

/// The pages of the office, except those about persons and status queries.
///
/// All of them accept a form, because a page without one answers a form with itself.
package enum OfficeRoute: Int, RouteTable {
    case kinds, records, new, savedTable, measureTable
    case record, topic, preview, history, undoing, ending, redaction
    case notices, noticesTable, notice, settings, logo
    case desk, hints, coming, comingFile, overview, handover
    case ownAccount, ownAccountPart, accounts, accountsTable, invitation, account
    case outbox, clock, imports, proposals, upload, importedChange, takingBack

    package static let rows = allCases.map(row)

    /// The permission to change these fields of the town.
    private static func changing(_ fields: Set<String>) -> Permission {
        .change(Reference(.municipality, 1), fields: fields)
    }

    private static func row(_ route: OfficeRoute) -> RouteRow {
        switch route {
        case .kinds: office("bearbeiten", .readers)
        case .records: office("bearbeiten/{kind}", .readers)
        case .new: office("bearbeiten/{kind}/neu", .adding, keepsTyped: true)
        case .savedTable: office("bearbeiten/{kind}/liste.{format}", .readers)
        case .measureTable: office("bearbeiten/massnahmen/sachstand", .lead, keepsTyped: true)
        case .record: office("bearbeiten/{kind}/{number}", .changing)
        case .topic: office("bearbeiten/{kind}/{number}/{topic}", .changing, keepsTyped: true)
        case .preview: office("bearbeiten/{kind}/{number}/ansicht", .readers)
        case .history: office("bearbeiten/{kind}/{number}/verlauf", .readers)
        case .undoing:
            office("bearbeiten/{kind}/{number}/verlauf/{change}", .readers, keepsTyped: true)
        case .ending: office("bearbeiten/{kind}/{number}/entfernen", .readers, keepsTyped: true)
        case .redaction:
            office(
                "bearbeiten/{kind}/{number}/schwaerzen",
                .permitted(.redact),
                keepsTyped: true
            )
        case .notices: office("hinweise", .permitted(.answerNotices))
        case .noticesTable: office("hinweise/liste.{format}", .permitted(.answerNotices))
        case .notice:
            office("hinweise/{key}", .permitted(.answerNotices), keepsTyped: true, isSecret: true)
        case .settings: office("einstellungen", .permitted([.readInternal, changing([])]))
        case .logo:
            office(
                "einstellungen/logo",
                .permitted(changing(["logo"])),
                takes: .officeWithFiles
            )
        case .desk: office("aufgaben", .account)
        case .hints: office("aufgaben/{cause}", .account)
        case .coming: office("was-kommt", .lead)
        case .comingFile: office("was-kommt.ics", .lead)
        case .overview: office("ueberblick", .readers)
        case .handover: office("uebergabe", .readers)
        case .ownAccount: office("konto", .account)
        case .ownAccountPart: office("konto/{part}", .account)
        case .accounts: office("konten", .permitted(.manageAccounts))
        case .accountsTable: office("konten/liste.{format}", .permitted(.manageAccounts))
        case .invitation: office("konten/einladen", .permitted(.manageAccounts), keepsTyped: true)
        case .account:
            office(
                "konten/{account}",
                .permitted(.manageAccounts),
                keepsTyped: true,
                isSecret: true
            )
        case .outbox: office("postausgang", .permitted([.runRounds, .manageAccounts]))
        case .clock:
            RouteRow("uhr", for: .account, takes: .office, worksInDoubt: true)
        case .imports: office("einlesen", .permitted(.importFiles), takes: .officeWithFiles)
        case .proposals: office("einlesen/vorschlaege", .permitted(.importFiles))
        case .upload:
            office(
                "einlesen/datei/{key}",
                .permitted(.importFiles),
                keepsTyped: true,
                isSecret: true
            )
        case .importedChange: office("einlesen/aenderung/{change}", .permitted(.importFiles))
        case .takingBack:
            office(
                "einlesen/aenderung/{change}/zuruecknehmen",
                .permitted(.importFiles),
                keepsTyped: true
            )
        }
    }
}

/// A row for a page of the office.
private func office(
    _ pattern: RoutePattern,
    _ access: Access,
    takes: BodyLimit = .office,
    keepsTyped: Bool = false,
    isSecret: Bool = false
) -> RouteRow {
    RouteRow(pattern, for: access, takes: takes, keepsTyped: keepsTyped, isSecret: isSecret)
}

/// The pages about contact persons, whose identifiers must not stand in the log.
package enum PersonRoute: Int, RouteTable {
    case persons, personsTable, newPerson, person, changePerson, withdrawConsent, erasePerson
    case holding, holdingFile

    package static let rows = allCases.map(row)

    private static func row(_ route: PersonRoute) -> RouteRow {
        func row(_ pattern: RoutePattern, _ access: Access) -> RouteRow {
            office(pattern, access, keepsTyped: true, isSecret: true)
        }
        return switch route {
        case .persons: row("personen", .permitted(.readNetwork))
        case .personsTable: office("personen/liste.{format}", .permitted(.readNetwork))
        case .newPerson: row("personen/neu", .permitted(.managePersons))
        case .person: row("personen/{person}", .permitted(.readNetwork))
        case .changePerson: row("personen/{person}/aendern", .permitted(.managePersons))
        case .withdrawConsent: row("personen/{person}/widerruf", .permitted(.managePersons))
        case .erasePerson:
            row("personen/{person}/loeschen", .permitted([.managePersons, .manageAccounts]))
        // The page itself checks who may see it, once it knows whose data they are.
        case .holding: row("personen/{person}/auskunft", .account)
        case .holdingFile: row("personen/{person}/auskunft.json", .account)
        }
    }
}

/// The pages about status queries.
package enum RoundRoute: Int, RouteTable {
    case rounds, newRound, round, roundFacts, roundAddressees, roundSending, roundReminding
    case roundClosing, statusRequest, statusAnswer, statusAttachment, roundReport, roundReportFile

    package static let rows = allCases.map(row)

    private static func row(_ route: RoundRoute) -> RouteRow {
        func row(
            _ pattern: RoutePattern,
            _ permission: Permission = .runRounds,
            isSecret: Bool = false
        ) -> RouteRow {
            office(pattern, .permitted(permission), keepsTyped: true, isSecret: isSecret)
        }
        return switch route {
        case .rounds: row("abfragen", .readInternal)
        case .newRound: row("abfragen/neu")
        case .round: row("abfragen/{number}")
        case .roundFacts: row("abfragen/{number}/angaben")
        case .roundAddressees: row("abfragen/{number}/gefragt")
        case .roundSending: row("abfragen/{number}/verschicken")
        case .roundReminding: row("abfragen/{number}/erinnern")
        case .roundClosing: row("abfragen/{number}/abschliessen")
        case .statusRequest: row("abfragen/anfrage/{number}")
        case .statusAnswer: row("abfragen/anfrage/{number}/{measure}")
        case .statusAttachment: row("abfragen/anfrage/{number}/{measure}/{file}", isSecret: true)
        case .roundReport: row("abfragen/{number}/bericht", .readInternal)
        case .roundReportFile: row("abfragen/{number}/bericht/liste.{format}", .readInternal)
        }
    }
}
