import Testing

/// A type of the domain as the sources declare it.
private struct DomainType: Hashable {
    /// `Measure`, or `Measure.Sort` where it stands inside another type.
    let name: String
    /// The words of a list, as stored; empty for a record.
    let cases: [String]
}

/// The records and lists that a file declares.
private func domainTypes(in file: ProjectFile) -> [DomainType] {
    var outer = ""
    var list: DomainType?
    var found: [DomainType] = []
    for line in ProjectFile.lines(of: file.code) {
        if let match = line.firstMatch(of: /^(?:package )?(?:struct|enum|extension) (\w+)/) {
            outer = String(match.1)
        }
        if let match = line.firstMatch(of: /struct (\w+): Record\b/) {
            found.append(DomainType(name: String(match.1), cases: []))
        }
        if let match = line.firstMatch(of: /enum (\w+): String, Choice\b/) {
            let isInside = line.hasPrefix(" ")
            let name = isInside ? "\(outer).\(match.1)" : String(match.1)
            list = DomainType(name: name, cases: [])
        }
        guard let open = list else { continue }
        if let match = line.firstMatch(of: /^\s*case (.+)$/) {
            let cases = match.1.split(separator: ",").map { $0.filter { !" `".contains($0) } }
            list = DomainType(name: open.name, cases: open.cases + cases)
        }
        if line.contains("static let list") {
            found.append(list ?? open)
            list = nil
        }
    }
    return found
}

/// What the glossary does not tell: a type without a row, or a word that its row lacks.
private func untold(_ types: [DomainType], in glossary: String) -> [Finding] {
    let rows = ProjectFile.lines(of: glossary).filter { $0.hasPrefix("|") }
    return types.flatMap { type -> [Finding] in
        guard let row = rows.first(where: { $0.contains("| `\(type.name)` |") }) else {
            return [Finding("docs/GLOSSARY.md", "no row for \(type.name)")]
        }
        return type.cases.filter { !row.contains("`\($0)`") }.map {
            Finding("docs/GLOSSARY.md", "the row of \(type.name) lacks \($0)")
        }
    }
}

@Suite struct GlossaryTests {
    @Test func `every record and every list stands in the glossary`() throws {
        let floors: Set = ["Register", "Concept"]
        let types = Project.sources.filter { floors.contains($0.target ?? "") }
            .flatMap(domainTypes)
        #expect(types.count > 30)
        let glossary = try #require(Project.file("docs/GLOSSARY.md"))
        expectNone(untold(types, in: glossary.text))
    }

    @Test func `a record or word that the glossary lacks is found`() {
        let file = ProjectFile(
            "Sources/Register/A.swift",
            """
            package struct Measure: Record {
                package enum Sort: String, Choice {
                    case project, inquiry
                    case `open`
                    package static let list = "measureSort"
                }
            }
            package struct Cents: Hashable {}
            """
        )
        let types = domainTypes(in: file)
        #expect(
            types == [
                DomainType(name: "Measure", cases: []),
                DomainType(name: "Measure.Sort", cases: ["project", "inquiry", "open"]),
            ]
        )
        let rows = "| Maßnahme | `Measure` |\n| Art | `Measure.Sort` | `project`, `open` |"
        #expect(untold(types, in: rows).count == 1)
        #expect(untold(types, in: "Measure, Measure.Sort").count == 2)
    }
}
