import Testing

/// Where numbered files are missing, given twice or named otherwise.
private func gaps(in names: [String], digits: Int, folder: String) -> [Finding] {
    var found: [Finding] = []
    var expected = 1
    for name in names.sorted() {
        let head = name.prefix { $0 != "-" }
        guard head.count == digits, let number = Int(head), isPlain(name) else {
            found.append(Finding("\(folder)/\(name)", "not named 0001-what-it-is"))
            continue
        }
        if number < expected { found.append(Finding("\(folder)/\(name)", "number given twice")) }
        if number > expected {
            found.append(Finding("\(folder)/\(name)", "\(expected) is missing"))
        }
        expected = number + 1
    }
    return found
}

private func isPlain(_ name: String) -> Bool {
    name.prefix { $0 != "." }.allSatisfy { $0.isNumber || $0.isLowercase || $0 == "-" }
}

private let decisionHeadings = [
    "## Status", "## Context", "## Decision", "## Consequences", "## What would change our mind",
]

private func missingHeadings(_ decision: ProjectFile) -> [Finding] {
    let headings = ProjectFile.lines(of: decision.text).filter { $0.hasPrefix("## ") }
    if headings.elementsEqual(decisionHeadings, by: { $0 == $1 }) { return [] }
    return [Finding(decision.path, "the headings are not those of a decision")]
}

@Suite struct NumberTests {
    private let decisions = Project.papers.filter { $0.path.hasPrefix("docs/decisions/") }

    @Test func `decisions are numbered without a gap`() {
        #expect(!decisions.isEmpty)
        expectNone(gaps(in: decisions.map(\.name), digits: 4, folder: "docs/decisions"))
    }

    @Test func `a decision has its five parts`() {
        expectNone(decisions.flatMap(missingHeadings))
    }

    @Test func `migrations are numbered without a gap and all of them run`() {
        let names = migrationFiles.map(\.name)
        #expect(!names.isEmpty)
        expectNone(gaps(in: names, digits: 3, folder: migrationFolder))
        let list = Project.file("\(migrationFolder)/Migrations.swift")?.text ?? ""
        for name in names {
            #expect(list.contains("\"\(name.replacing(".swift", with: ""))\""), "\(name)")
        }
    }

    @Test func `a gap, a number given twice and a wrong name are found`() {
        #expect(gaps(in: ["0001-a.md", "0003-b.md"], digits: 4, folder: "a").count == 1)
        #expect(gaps(in: ["0001-a.md", "0001-b.md"], digits: 4, folder: "a").count == 1)
        #expect(gaps(in: ["001-a.md", "0001-A.md", "a.md"], digits: 4, folder: "a").count == 3)
        #expect(gaps(in: ["0002-b.md", "0001-a.md"], digits: 4, folder: "a").isEmpty)
        #expect(missingHeadings(ProjectFile("a.md", "## Status\n## Decision\n")).count == 1)
    }
}
