import Testing

/// Names that say nothing of what is inside.
private let drawers: Set = [
    "util", "utils", "utilities", "helper", "helpers", "extension", "extensions", "common", "core",
    "manager", "misc",
]

private func findings(in path: String) -> [Finding] {
    let words = path.split { !$0.isLetter }.flatMap { camelWords($0) }
    var found = words.filter { drawers.contains($0.lowercased()) }.map {
        Finding(path, "\($0) is no subject: name what is inside")
    }
    if path.contains(" ") { found.append(Finding(path, "a space in a path")) }
    return found
}

/// `TextKey` is `Text` and `Key`; `PDFText` is `PDFText`.
private func camelWords(_ name: Substring) -> [String] {
    var words: [String] = []
    var wasUpper = true
    for letter in name {
        if words.isEmpty || letter.isUppercase && !wasUpper { words.append("") }
        words[words.count - 1].append(letter)
        wasUpper = letter.isUppercase
    }
    return words
}

@Suite struct NameTests {
    @Test func `a file is named after what is inside`() {
        expectNone(Project.paths.flatMap(findings))
    }

    @Test func `a drawer and a space are found`() {
        let bad = [
            "Sources/Web/Utils/A.swift", "Sources/Web/DateHelpers.swift", "Sources/Core/A.swift",
            "Sources/Office/TownManager.swift", "docs/a b.md", "Tests/Web/common.py",
        ]
        for path in bad { #expect(findings(in: path).count == 1, "\(path)") }
        #expect(findings(in: "Sources/Office/Scored.swift").isEmpty)
        #expect(findings(in: "Sources/Register/Record/Commonplace.swift").isEmpty)
    }
}
