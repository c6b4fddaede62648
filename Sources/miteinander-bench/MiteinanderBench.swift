import ArgumentParser

/// Measures the program against what is promised: each row is a ratio to a limit.
///
/// - Source: decision 65.
@main
struct MiteinanderBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "miteinander-bench",
        abstract: "Measures the program; each row stands beside the bar that it must reach.",
        subcommands: [Measurements.self, Write.self, Texts.self, FirstPage.self],
        defaultSubcommand: Measurements.self
    )
}

/// `miteinander-bench all`: measures all groups in one run; ends with 1 if a bar is missed.
struct Measurements: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all",
        abstract: "Prints all rows; ends with 1 where a bar is missed."
    )

    @Option(help: "The program to measure the memory of.")
    var program = ".build/release/miteinander"

    @Option(
        parsing: .upToNextOption,
        help: "Some groups of rows: \(Self.groups.map(\.name).joined(separator: ", "))."
    )
    var only: [String] = []

    @Flag(help: "End with 0 also where a bar is missed.")
    var report = false

    /// Rows that are measured together and can be chosen by name.
    private struct Group {
        let name: String
        let measure: @Sendable (Bench) async throws -> [Row]
    }

    /// In the order of measuring: groups that count memory come before those that fill it.
    private static let groups = [
        Group(name: "list", measure: ListRow.measure),
        Group(name: "sizes", measure: SizeRows.measure),
        Group(name: "memory", measure: MemoryRows.measure),
        Group(name: "first", measure: FirstPageRow.measure),
        Group(name: "serving", measure: ServingRows.measure),
        Group(name: "search", measure: SearchRow.measure),
        Group(name: "append", measure: AppendRows.measure),
        Group(name: "opening", measure: OpeningRows.measure),
        Group(name: "reader", measure: ReaderRow.measure),
        Group(name: "growth", measure: GrowthRows.measure),
    ]

    /// Checks the names of groups.
    ///
    /// - Throws: `ValidationError` for a group that does not exist.
    func validate() throws {
        let names = Self.groups.map(\.name)
        if let unknown = only.first(where: { !names.contains($0) }) {
            throw ValidationError("\(unknown) is no group of rows; there are: \(names)")
        }
    }

    /// Measures the chosen groups one after another; a failed measurement ends the run.
    ///
    /// - Throws: `ExitCode` 1 if a bar is missed, unless only a report was asked for.
    func run() async throws {
        let bench = try Bench(program: program)
        defer { bench.remove() }
        var table = Table()
        table.begin()
        for group in Self.groups where only.isEmpty || only.contains(group.name) {
            table.add(try await group.measure(bench))
        }
        table.end()
        if !table.missed.isEmpty, !report { throw ExitCode.failure }
    }
}
