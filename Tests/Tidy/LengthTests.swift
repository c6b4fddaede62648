import Testing

private let fileLimit = 300
private let functionLimit = 70

/// The most lines that a paper of the project may have.
private let paperLimits = ["README.md": 120, "STYLE.md": 160]
private let decisionLimit = 60

private func limit(of file: ProjectFile) -> Int? {
    if let limit = paperLimits[file.path] { return limit }
    if file.path.hasPrefix("docs/decisions/") { return decisionLimit }
    return file.isSwift || file.path.hasSuffix(".py") ? fileLimit : nil
}

private func longFiles(_ file: ProjectFile) -> [Finding] {
    guard let limit = limit(of: file), file.lineCount > limit else { return [] }
    return [Finding(file.path, "\(file.lineCount) lines, and \(limit) are enough")]
}

private func longFunctions(_ file: ProjectFile) -> [Finding] {
    guard file.isSwift else { return [] }
    return functions(in: file.code).filter { $0.lines > functionLimit }.map {
        Finding(file.path, line: $0.line, "\($0.lines) lines, and \(functionLimit) are enough")
    }
}

/// Where the functions, initialisers, subscripts and computed properties begin, and how many lines
/// each has from its first word to its last brace.
func functions(in code: String) -> [(line: Int, lines: Int)] {
    let lines = ProjectFile.lines(of: code)
    let beginning =
        /^\s*(?:@?[\w\(\)]+\s+)*?(?:func\s|init[?!]?\s*[<\(]|deinit\s|subscript\s*[<\(]|var\s[^=]*\{).*/
    return lines.indices.compactMap { index in
        guard lines[index].wholeMatch(of: beginning) != nil else { return nil }
        return bodyLength(lines[index...]).map { (index + 1, $0) }
    }
}

/// How many lines there are until the body that begins here ends; `nil` where it has none.
private func bodyLength(_ lines: ArraySlice<Substring>) -> Int? {
    var parentheses = 0
    var braces = 0
    for (index, line) in lines.enumerated() {
        for character in line {
            switch character {
            case "(", "[": parentheses += 1
            case ")", "]": parentheses -= 1
            case "{" where parentheses == 0 || braces > 0: braces += 1
            case "}" where braces > 0:
                braces -= 1
                if braces == 0 { return index + 1 }
            case "}" where parentheses <= 0: return nil  // the protocol ends: it was a requirement
            default: break
            }
        }
        let next = lines.dropFirst(index + 1).first?.drop { $0 == " " } ?? ""
        let continues = ["{", "where ", "->", "async", "throws"].contains(where: next.hasPrefix)
        if braces == 0, parentheses <= 0, !continues { return nil }
    }
    return nil
}

@Suite struct LengthTests {
    @Test func `a file has one subject and not more than 300 lines`() {
        expectNone(Project.files.flatMap(longFiles))
    }

    @Test func `a function has not more than 70 lines`() {
        expectNone(Project.swift.flatMap(longFunctions))
    }

    @Test func `a file that is too long is found`() {
        let long = String(repeating: "a\n", count: 301)
        #expect(longFiles(ProjectFile("Sources/Office/A.swift", long)).count == 1)
        #expect(longFiles(ProjectFile("docs/decisions/0001-a.md", long)).count == 1)
        #expect(longFiles(ProjectFile("README.md", String(long.prefix(242)))).count == 1)
        #expect(longFiles(ProjectFile("README.md", String(long.prefix(240)))).isEmpty)
    }

    @Test func `a function that is too long is found, wherever its brace stands`() {
        let body = String(repeating: "    a()\n", count: 70)
        let samples = [
            "func f() {\n\(body)}", "package init(\n  a: Int\n)\nwhere A: B\n{\n\(body)}",
            "    func `a b { c`() {\n\(body)    }", "var a: Int {\n\(body)}",
            "static func f(a: Int = g { 1 }) -> [A]\n{\n\(body)}",
        ]
        for sample in samples {
            #expect(longFunctions(ProjectFile("A.swift", sample)).count == 1, "\(sample)")
        }
    }

    @Test func `braces in words and requirements without a body are no functions`() {
        let body = String(repeating: "    a = \"{\"\n", count: 50)
        #expect(longFunctions(ProjectFile("A.swift", "func f() {\n\(body)}\n\(body)")).isEmpty)
        let requirement = "protocol P {\n    func f() -> Int\n}\nstruct A {\n\(body)\(body)}"
        #expect(functions(in: ProjectFile("A.swift", requirement).code).isEmpty)
    }
}
