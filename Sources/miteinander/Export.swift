import ArgumentParser
import Concept
import Exchange
import Foundation
import Journal
import Register
import Sheets
import Words

/// `miteinander export …`: writes what the town holds for other programs.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Schreibt heraus, was im Konzept steht.",
        subcommands: [ExportMeasures.self]
    )
}

/// `export measures`: writes the list of measures in a form that can be imported again.
///
/// The list is for the office, so it also contains what is not public.
struct ExportMeasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Schreibt alle Maßnahmen als Liste: als CSV oder als Excel-Arbeitsmappe.",
        usage: """
            miteinander export measures [--format <format>] [--output <datei>]
                [--data <ordner>] [--town <name>]
            """,
        discussion: """
            Die Liste ist für das Büro: Sie enthält auch, was nicht öffentlich ist. Sie lässt \
            sich ändern und mit „import measures“ wieder einlesen; unverändert ändert sie nichts. \
            Wer sie in Excel bearbeiten will, nimmt --format xlsx.
            """
    )

    @Option(help: ArgumentHelp("csv oder xlsx; sonst nach der Endung.", valueName: "format"))
    var format: ListFormat?

    @Option(
        help: ArgumentHelp(
            "Die neue Datei. Ohne sie kommt die Liste auf die Standardausgabe, als CSV.",
            valueName: "datei"
        )
    )
    var output: String?

    @OptionGroup var folder: TownFolder

    /// Checks how the options go together, before anything is opened.
    ///
    /// - Throws: `ValidationError` for a workbook without a file, because it would fill the
    ///   terminal with bytes.
    func validate() throws {
        if chosen == .xlsx, output == nil {
            throw ValidationError(
                "Eine Arbeitsmappe braucht eine Datei: Nennen Sie sie mit --output."
            )
        }
    }

    /// Opens the town for reading only, so a list can be written from a medium that cannot be
    /// written to.
    func run() async throws {
        try await complaining(about: folder.url) {
            let opened = try await folder.open(for: .reading)
            do {
                try write(opened.town.register)
                try opened.close()
            } catch {
                throw Complaint(error, file: opened.file)
            }
        }
    }

    /// The format that was named, or the one of the file's ending; CSV if neither says.
    private var chosen: ListFormat {
        format ?? (output?.lowercased().hasSuffix(".xlsx") == true ? .xlsx : .csv)
    }

    /// Writes the list to the file, or as CSV to standard output.
    private func write(_ register: Register) throws {
        let sheet = MeasureListExport(register).sheet
        guard let output else {
            return FileHandle.standardOutput.write(Data(sheet.csv.utf8))
        }
        switch chosen {
        case .csv: try OutputFile.write(Data(sheet.csv.utf8), to: output)
        case .xlsx:
            let madeAt = register.last?.recordedAt ?? Instant(milliseconds: 0)
            try OutputFile.make(output) { try sheet.writeWorkbook(to: $0, madeAt: madeAt) }
        }
        let values = ["file": output]
        Terminal.say(
            Catalogue.german(.measureImport(.exported), count: sheet.rows.count, values)
        )
    }
}

/// The file format of a list: comma-separated text or an Excel workbook.
enum ListFormat: String, ExpressibleByArgument {
    case csv, xlsx
}
