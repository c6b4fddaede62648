import ArgumentParser
import Concept
import Exchange
import Foundation
import Journal
import Register
import Sheets
import Words

/// `import measures`: takes over the list of measures from which an office works.
///
/// Without `--apply` it only shows what was understood.
///
/// - Source: decision 22.
struct ImportMeasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Liest eine Liste von Maßnahmen ein: als CSV oder als Excel-Arbeitsmappe.",
        usage: """
            miteinander import measures <datei> [--apply [--publish]] [--own-numbers]
                [--with-hidden <was>] [--columns <datei>] [--save-columns <datei>]
                [--data <ordner>] [--town <name>]
            """,
        discussion: """
            Zeigt zuerst, was verstanden ist, und speichert nichts: jede Spalte mit ihrer \
            Bedeutung, jede Zeile, jede Änderung alt und neu, jeden Fehler und jeden Hinweis. \
            Fehler halten alles auf, Hinweise nicht. Mit --apply kommt die ganze Liste in einer \
            Änderung ins Konzept. Neues ist für die Öffentlichkeit unsichtbar, bis --publish es \
            veröffentlicht; was sich an öffentlichen Maßnahmen ändert, ist sofort zu sehen.

            Eine Zeile ändert die Maßnahme, deren Nummer in der Spalte „M-Nr.“ steht; sonst die, \
            der die Liste dieselbe Nummer gibt und die fast genauso heißt; sonst die einzige mit \
            diesem Titel. Trägt eine Maßnahme mit anderem Titel die Nummer, hält das alles auf, \
            bis Sie sagen, was gemeint ist: mit der M-Nr. oder, wenn es eine andere Liste ist, mit \
            --own-numbers. Eine leere Zelle lässt stehen, was im Konzept steht; nur in Zeilen mit \
            einer M-Nr. löscht sie es.

            Das Konzept hält keine Personen fest. Spalten mit Namen bleiben draußen; der \
            Ansprechstelle ordnen Sie nur Spalten mit Funktionen zu.

            Was die Datei ausblendet oder durchstreicht, bleibt draußen und wird gezählt: Zeilen, \
            Spalten, Blätter, Zellen. Mit --with-hidden nehmen Sie es dazu, zum Beispiel mit \
            --with-hidden rows,columns.

            --publish veröffentlicht nur, was diese Liste mitgebracht hat, und nennt, was dafür \
            mit veröffentlicht wird.

            Stimmt die Bedeutung einer Spalte nicht, schreiben Sie die Spalten mit \
            --save-columns in eine Datei, ändern sie dort und nennen die Datei mit --columns. \
            Mit --apply merkt sich das Programm die Spalten für die nächste Liste mit denselben \
            Überschriften.
            """
    )

    @Argument(help: ArgumentHelp("Die Datei der Liste: .csv oder .xlsx.", valueName: "datei"))
    var file: String

    @Flag(help: "Übernimmt die Liste in das Konzept.")
    var apply = false

    @Flag(help: "Veröffentlicht, was die Liste mitbringt. Gilt nur mit --apply.")
    var publish = false

    @Flag(
        help: """
            Die Liste zählt für sich: Eine bekannte Nummer mit anderem Titel ist eine neue Maßnahme.
            """
    )
    var ownNumbers = false

    @Option(
        help: ArgumentHelp(
            """
            Nimmt dazu, was nicht zu sehen ist: rows, columns, sheets, struck (durchgestrichen), \
            pale (Farbe des Grunds), tiny (winzig), covered (unter einer anderen Zelle). Mehreres \
            trennen Sie mit Komma.
            """,
            valueName: "was"
        )
    )
    var withHidden: String?

    @Option(
        help: ArgumentHelp("Eine Datei, die sagt, was die Spalten bedeuten.", valueName: "datei")
    )
    var columns: String?

    @Option(
        help: ArgumentHelp(
            "Schreibt die Spalten, wie sie verstanden sind, in diese neue Datei.",
            valueName: "datei"
        )
    )
    var saveColumns: String?

    @OptionGroup var folder: TownFolder

    /// Checks how the options go together, before anything is opened.
    ///
    /// - Throws: `ValidationError` for `--publish` without `--apply`, or an unknown word after
    ///   `--with-hidden`.
    func validate() throws {
        if publish, !apply {
            throw ValidationError("--publish gilt nur mit --apply.")
        }
        _ = try taken()
    }

    /// The kinds of hidden content that are to be read all the same.
    ///
    /// - Throws: `ValidationError` for an unknown word.
    private func taken() throws -> Set<Hidden.Sort> {
        let words = (withHidden ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        return Set(
            try words.map { word in
                guard let sort = Hidden.Sort(rawValue: word) else {
                    let known = Hidden.Sort.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("--with-hidden kennt „\(word)“ nicht, nur: \(known).")
                }
                return sort
            }
        )
    }

    /// Reads the list, saves its columns if that was asked, and takes it over.
    ///
    /// - Throws: `ExitCode` 65 if the list has errors or a law refuses it.
    func run() async throws {
        try await complaining(about: folder.url) {
            let bytes = try InputFile.read(file, upTo: SheetFile.limit)
            var told: ColumnMap?
            if let columns { told = try await Self.map(in: columns) }
            let opened = try await folder.open(for: .writing)
            do {
                let intake = ListIntake(opened.town, opened.store)
                let list = try await list(bytes, told, intake)
                if let saveColumns {
                    try OutputFile.write(Data(list.map.sheet.csv.utf8), to: saveColumns)
                }
                try await take(list, into: opened.town, intake)
                try opened.close()
            } catch {
                throw Complaint(error, file: opened.file)
            }
        }
    }

    /// Reads a file that says what the columns mean.
    ///
    /// - Throws: `Complaint` if it cannot be read or understood.
    private static func map(in file: String) async throws -> ColumnMap {
        let bytes = try InputFile.read(file, upTo: SheetFile.limit)
        do {
            return try await ColumnMap.read(bytes)
        } catch {
            throw Complaint(.badData, error.message(in: .german, file: file))
        }
    }

    /// Reads the list in quarantine and matches its rows with the measures of the town.
    ///
    /// - Throws: `Complaint` if it is no list.
    private func list(
        _ bytes: [UInt8],
        _ told: ColumnMap?,
        _ intake: ListIntake
    ) async throws -> MeasureList {
        do {
            return try await intake.list(
                bytes,
                told: told,
                countsAlone: ownNumbers,
                taking: taken()
            )
        } catch let error as MeasureListError {
            throw Complaint(.badData, error.message(in: .german, file: file, via: .command))
        }
    }

    /// Prints the report, then previews, records or publishes the list.
    ///
    /// - Throws: `Complaint` if the list has errors; nothing is recorded then.
    private func take(
        _ list: MeasureList,
        into town: Town,
        _ intake: ListIntake
    ) async throws {
        let words = Catalogue.german
        let report = MeasureListReport(list, on: town.register, words)
        for line in report.lines { Terminal.say(line) }
        if let saveColumns {
            Terminal.say(words(.measureImport(.columnsSaved), ["file": saveColumns]))
        }
        if report.hasErrors {
            throw Complaint(.badData, .measureImport(.previewWithErrors))
        }
        let office = Actor([.office])
        guard apply else {
            // Asks the laws, so that a refusal is known before anybody applies the list.
            _ = try intake.check(list, by: office)
            let key: TextKey.MeasureImport = report.isUnchanged ? .unchanged : .preview
            return Terminal.say(words[.measureImport(key)])
        }
        switch try await intake.take(list, by: office, via: .command) {
        case .recorded(let change):
            let number = words.number(change.head.sequence)
            let key: TextKey.MeasureImport = publish ? .saved : .savedInternal
            Terminal.say(words(.measureImport(key), ["sequence": number]))
        case .unchanged: Terminal.say(words[.measureImport(.unchanged)])
        }
        if publish { try await release(list, intake, words) }
    }

    /// Publishes what the list brought, and prints what becomes public with it.
    private func release(
        _ list: MeasureList,
        _ intake: ListIntake,
        _ words: Catalogue
    ) async throws {
        let released = try await intake.publish(list, by: Actor([.office]), via: .command)
        switch released.outcome {
        case .recorded(let change):
            Terminal.say(words(.measureImport(.published), count: change.edits.count))
        case .unchanged: Terminal.say(words[.measureImport(.nothingPublished)])
        }
        for line in released.publication.lines(in: words) { Terminal.say(line) }
    }
}
