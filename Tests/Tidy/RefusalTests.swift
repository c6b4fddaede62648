import Testing

/// The names of the cases of `Refusal`.
private func refusals(in file: ProjectFile) -> [String] {
    file.code.matches(of: /(?m)^    case (\w+)/).map { String($0.1) }
}

/// Refusals that no test names.
private func unprovoked(_ cases: [String], by tests: [ProjectFile]) -> [Finding] {
    cases.filter { name in
        !tests.contains { test in
            test.code.ranges(of: ".\(name)").contains { range in
                guard range.upperBound < test.code.endIndex else { return true }
                let next = test.code[range.upperBound]
                return !(next.isLetter || next.isNumber)
            }
        }
    }.map { Finding("Sources/Register/Record/Refusal.swift", "no test provokes \($0)") }
}

@Suite struct RefusalTests {
    @Test func `a test names each refusal`() throws {
        let file = try #require(Project.file("Sources/Register/Record/Refusal.swift"))
        let cases = refusals(in: file)
        #expect(cases.count > 20)
        let folders = ["Tests/RegisterTests/", "Tests/WordsTests/", "Tests/ExchangeTests/"]
        let tests = Project.swift.filter { file in folders.contains(where: file.path.hasPrefix) }
        expectNone(unprovoked(cases, by: tests))
    }

    @Test func `a refusal that no test names is found`() {
        let file = ProjectFile("A.swift", "enum Refusal {\n    case one(Int)\n    case two\n}")
        let test = ProjectFile("B.swift", "throws: Refusal.one(1)  // .two\nlet a = .twos")
        #expect(refusals(in: file) == ["one", "two"])
        #expect(unprovoked(refusals(in: file), by: [test]).count == 1)
    }
}
