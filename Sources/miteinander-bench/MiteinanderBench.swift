import ArgumentParser

/// Measures what design 6 promises, each row as it is and beside its bar.
@main
struct MiteinanderBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "miteinander-bench",
        abstract: "Measures the program; each row shelves the bar that it must reach.",
        subcommands: [Measurements.self, Write.self, Texts.self],
        defaultSubcommand: Measurements.self
    )
}

/// All rows, in one run.
struct Measurements: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all",
        abstract: "Prints all rows."
    )

    @Option(help: "The program to measure the memory of.")
    var program = ".build/release/miteinander"

    @Option(help: "One group of rows: list, sizes, serving, search, append or opening.")
    var only: String?

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        Row.printHead()
        if only ?? "list" == "list" { try await RenderingRow.measure(folder) }
        if only ?? "sizes" == "sizes" { try await SizeRows.measure(folder) }
        if only ?? "serving" == "serving" { try await ServingRow.measure(folder) }
        if only ?? "search" == "search" { try await SearchRow.measure(folder) }
        if only ?? "append" == "append" { try await AppendRows.measure(folder) }
        if only ?? "opening" == "opening" {
            try await OpeningRows.measure(folder, program: program)
        }
    }
}
