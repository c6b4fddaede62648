import Testing

/// A word that the project does without, and what stands in its place.
private struct Ban {
    let word: String
    let instead: String
    /// Whether strings and comments are looked at, too.
    let inWords: Bool
    let holds: @Sendable (ProjectFile) -> Bool

    init(
        _ word: String,
        _ instead: String,
        inWords: Bool = false,
        in holds: @escaping @Sendable (ProjectFile) -> Bool
    ) {
        self.word = word
        self.instead = instead
        self.inWords = inWords
        self.holds = holds
    }

    func findings(in file: ProjectFile) -> [Finding] {
        let text = inWords ? file.text : file.code
        guard holds(file), text.contains(word) else { return [] }
        return ProjectFile.lines(of: text).enumerated().filter { occurs(in: $1) }.map {
            Finding(file.path, line: $0.offset + 1, "\(word): \(instead)")
        }
    }

    /// Whether the line holds the word, and not as the end of a longer one.
    private func occurs(in line: Substring) -> Bool {
        line.ranges(of: word).contains { range in
            guard word.first?.isLetter == true, range.lowerBound > line.startIndex else {
                return true
            }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || before == "_")
        }
    }
}

private let anywhere: @Sendable (ProjectFile) -> Bool = { $0.isSwift }

/// The floors that get day, time and chance handed in.
private let withoutWorld: @Sendable (ProjectFile) -> Bool = { file in
    guard file.isSwift, let target = file.target else { return false }
    return !["miteinander", "miteinander-bench", "TestKit"].contains(target)
}

/// The floors that write markup.
private let pages: @Sendable (ProjectFile) -> Bool = { file in
    ["Design", "PublicSite", "Participation", "OfficeKit", "Office"].contains(file.target)
}

/// Where no path is read: everywhere but where that of a request is.
///
/// `Site` reads the paths of pages that it prints by itself, the bench those that it measures.
private let wherePathsWereRead: @Sendable (ProjectFile) -> Bool = { file in
    let readers = [
        "Sources/Host/Front.swift", "Sources/PublicSite/Serving/Site.swift",
        "Sources/miteinander-bench/SizeRows.swift",
    ]
    return file.isSwift && file.target != nil && !readers.contains(file.path)
}

/// Where neither a path is cut into names nor the table of routes is asked.
private let outsideOfAddresses: @Sendable (ProjectFile) -> Bool = { file in
    file.isSwift && file.target != nil && file.target != "Addresses"
}

private let bans = [
    Ban("Location(", "the front has read the path: take its location", in: wherePathsWereRead),
    Ban("LanguagePath", "the front has read the path: take its location", in: outsideOfAddresses),
    Ban("RouteTree", "the front has read the path: take its location", in: outsideOfAddresses),
    Ban("try!", "throw, or handle it", in: anywhere),
    Ban("as!", "as?, and say what else", in: anywhere),
    Ban("fatalError(", "preconditionFailure with the facts, or throw", in: anywhere),
    Ban("@unchecked Sendable", "a value, an actor or a Mutex", in: anywhere),
    Ban("nonisolated(unsafe)", "a value, an actor or a Mutex", in: anywhere),
    Ban("catch {}", "say why nothing is to be done", in: anywhere),
    Ban("Task.detached", "a task of a group, which somebody awaits", in: anywhere),

    Ban("Date.now", "a clock that is handed in", in: withoutWorld),
    Ban("Date()", "a clock that is handed in", in: withoutWorld),
    Ban("UUID()", "chance that is handed in", in: withoutWorld),
    Ban(".random(", "chance that is handed in", in: withoutWorld),
    Ban(".randomElement()", "chance that is handed in", in: withoutWorld),
    Ban(".shuffled()", "chance that is handed in", in: withoutWorld),
    Ban("SystemRandomNumberGenerator", "chance that is handed in", in: withoutWorld),
    Ban("ProcessInfo", "a value that is handed in", in: withoutWorld),

    Ban(" style=\"", "a class: the policy forbids inline style", inWords: true, in: pages),
    Ban("<style", "the style sheet: the policy forbids inline style", inWords: true, in: pages),
]

private func bannedWords(_ file: ProjectFile) -> [Finding] {
    bans.flatMap { $0.findings(in: file) }
}

/// Nothing is promised to anybody outside the package.
private func publicDeclarations(_ file: ProjectFile) -> [Finding] {
    guard file.isSwift, file.target != nil else { return [] }
    let declaration =
        /^\s*(?:@[\w\(\)]+\s+)*(?:public|open)\s+(?:[a-z]+\s+)*(?:[a-z]+\s+[\w`]|init\b).*/
    return lines(of: file.code, matching: declaration).map {
        Finding(file.path, line: $0, "public: package is enough")
    }
}

/// A task that nobody awaits is lost with its error.
private func looseTasks(_ file: ProjectFile) -> [Finding] {
    guard file.isSwift, file.target != nil else { return [] }
    return lines(of: file.code, matching: /^\s*(?:_ = )?Task\s*(?:\([^)]*\)\s*)?\{.*/).map {
        Finding(file.path, line: $0, "a task that nobody awaits")
    }
}

/// A question mark that swallows an error says why.
private func silentTries(_ file: ProjectFile) -> [Finding] {
    guard file.isSwift, file.target != nil else { return [] }
    let words = ProjectFile.lines(of: file.text)
    return lines(of: file.code, matching: /.*\btry\?.*/).filter { line in
        let above = line > 1 ? words[line - 2].drop { $0 == " " } : ""
        return !words[line - 1].contains("//") && !above.hasPrefix("//")
    }.map { Finding(file.path, line: $0, "try? without a comment that says why") }
}

/// What is put off has an issue.
private func loosePromises(_ file: ProjectFile) -> [Finding] {
    lines(of: file.text, matching: /.*\b(?:TO(?:)DO|FIX(?:)ME)\b(?!\s*\(?#\d).*/).map {
        Finding(file.path, line: $0, "a promise without the number of an issue")
    }
}

/// The project lies in another folder on each machine.
private func machinePaths(_ file: ProjectFile) -> [Finding] {
    let place = /.*(?:^|[^\w.\/)}*-])\/(?:home|Users|root|work|workspace|tmp)\/.*/
    return lines(of: file.text, matching: place).map {
        Finding(file.path, line: $0, "a path of one machine")
    }
}

/// A source that is no law, standard, paper or decision cannot be looked up.
private func unknownSources(_ file: ProjectFile) -> [Finding] {
    guard file.isSwift else { return [] }
    let source = /.*- Source: `?(?:design|domain|style|requirements|council|issue)\b.*/
    return lines(of: file.text, matching: source).map {
        Finding(file.path, line: $0, "a source that no reader of the project can look up")
    }
}

private func lines(of text: String, matching pattern: Regex<Substring>) -> [Int] {
    ProjectFile.lines(of: text).enumerated().compactMap { index, line in
        line.wholeMatch(of: pattern) == nil ? nil : index + 1
    }
}

@Suite struct BanTests {
    /// This folder spells out what it looks for.
    private let files = Project.files.filter { !$0.path.hasPrefix("Tests/Tidy/") }

    @Test func `no source uses a banned word`() {
        expectNone(files.flatMap(bannedWords))
    }

    @Test func `nothing is public`() {
        expectNone(files.flatMap(publicDeclarations))
    }

    @Test func `every task is awaited`() {
        expectNone(files.flatMap(looseTasks))
    }

    @Test func `an error that is swallowed has a reason beside it`() {
        expectNone(files.flatMap(silentTries))
    }

    @Test func `what is put off has the number of an issue`() {
        expectNone(files.flatMap(loosePromises))
    }

    @Test func `a source can be looked up`() {
        expectNone(files.flatMap(unknownSources))
    }

    @Test func `no file names a folder of one machine`() {
        expectNone(files.flatMap(machinePaths))
    }
}

@Suite struct BanSelfTests {
    private func site(_ code: String) -> ProjectFile { ProjectFile("Sources/Office/A.swift", code) }

    @Test func `each banned word is found in code`() {
        for ban in bans {
            let sample = site("let a = b \(ban.word)")
            #expect(ban.findings(in: sample).map(\.line) == [1], "\(ban.word)")
            let later = ProjectFile(sample.path, "\n\n\(sample.text)")
            #expect(ban.findings(in: later).map(\.line) == [3], "\(ban.word)")
        }
    }

    @Test func `a banned word is not found where it says something else`() {
        #expect(bannedWords(site("// try! and Date()\nlet a = \"fatalError(\"")).isEmpty)
        #expect(bannedWords(site("let a = PrintedDate()")).isEmpty)
        #expect(bannedWords(site(#"let a = "\(UUID())""#)).count == 1)
        #expect(bannedWords(ProjectFile("Sources/TestKit/A.swift", "let a = UUID()")).isEmpty)
        #expect(bannedWords(ProjectFile("Sources/Markup/A.swift", "\" style=\\\"\"")).isEmpty)
    }

    @Test func `a public declaration is found`() {
        #expect(publicDeclarations(site("public struct A {}\n  @frozen open var a = 1")).count == 2)
        #expect(publicDeclarations(site("public import Foundation\npublic init()")).count == 2)
        #expect(publicDeclarations(site("case `public`\nlet a = b.public\nopen = a")).isEmpty)
    }

    @Test func `a task that nobody awaits is found`() {
        #expect(looseTasks(site("Task { await a() }\n_ = Task(priority: .low) {")).count == 2)
        #expect(looseTasks(site("let task = Task { a() }")).isEmpty)
    }

    @Test func `a try without a reason is found`() {
        #expect(silentTries(site("try? a()")).map(\.line) == [1])
        #expect(silentTries(site("try? a()  // b\n// c\ntry? d()")).isEmpty)
    }

    @Test func `a promise without an issue is found`() {
        let word = ["TO", "DO"].joined()
        #expect(loosePromises(site("// \(word): later\n// \(word)(#12): later")).map(\.line) == [1])
    }

    @Test func `a source that cannot be looked up is found`() {
        #expect(unknownSources(site("/// - Source: `domain` 1.2")).count == 1)
        #expect(unknownSources(site("/// - Source: design 3.")).count == 1)
        #expect(unknownSources(site("/// - Source: decision 5\n/// - Source: DIN 5007")).isEmpty)
    }

    @Test func `a path of one machine is found`() {
        #expect(machinePaths(site("let a = \"/home/ada/a\"")).count == 1)
        #expect(machinePaths(ProjectFile("README.md", "`cd /home/ada/main`")).count == 1)
        #expect(machinePaths(ProjectFile("README.md", "https://a.example/home/b")).isEmpty)
    }
}
