import Testing

/// The shape of the house, as far as a machine can hold it: how large a floor is, and that only the list of
/// kinds asks each kind what it is.
@Suite struct HouseTests {
    // MARK: - Floors

    /// No target has more than a fifth of all lines.
    private static let largestShare = 0.2

    @Test func `no target has more than a fifth of all lines`() {
        var lines: [String: Int] = [:]
        for file in Project.sources where file.isSwift {
            lines[file.target ?? "", default: 0] += file.lineCount
        }
        let all = lines.values.reduce(0, +)
        for (target, count) in lines {
            let share = Double(count) / Double(all)
            #expect(share <= Self.largestShare, "\(target) has \(count) lines of \(all)")
        }
    }

    // MARK: - Folders

    @Test func `inside a target no folders form a circle`() {
        let targets = Set(Project.sources.compactMap(\.target))
        for target in targets.sorted() {
            let files = Project.sources.filter { $0.target == target && $0.isSwift }
            let circle = FolderGraph(files).circle
            #expect(circle.isEmpty, "\(target): \(circle.joined(separator: " – "))")
        }
    }

    @Test func `folders that name each other are found`() {
        let files = [
            ProjectFile("Sources/Floor/One/A.swift", "struct Apple { let seed: Pear }"),
            ProjectFile("Sources/Floor/Two/B.swift", "struct Pear { let tree: Plum? }"),
            ProjectFile("Sources/Floor/Three/C.swift", "struct Plum { let other: Apple? }"),
            ProjectFile("Sources/Floor/Four/D.swift", "struct Quince { let other: Apple }"),
        ]
        let folders = ["Sources/Floor/One", "Sources/Floor/Three", "Sources/Floor/Two"]
        #expect(FolderGraph(files).circle == folders)
        #expect(FolderGraph([files[0], files[1], files[3]]).circle.isEmpty)
    }

    // MARK: - Kinds

    private static let listOfKinds = "Sources/Concept/Kinds/Kind+List.swift"

    /// The kinds by name, and the Swift types of their records, as their list has them.
    private static let (kinds, types): (Set<String>, Set<String>) = {
        let code = Project.file(listOfKinds)?.code ?? ""
        let names = code.matches(of: /static let (\w+) = Kind\(/).map { String($0.1) }
        let types = code.matches(of: /, (\w+)\.self\)/).map { String($0.1) }
        return (Set(names), Set(types))
    }()

    private static func words(in text: Substring) -> [String] {
        text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init)
    }

    /// The lines of switches that name most kinds.
    private static func switches(in file: ProjectFile) -> [Finding] {
        let lines = ProjectFile.lines(of: file.code)
        return lines.indices.compactMap { start in
            guard lines[start].contains("switch ") else { return nil }
            let depth = lines[start].prefix { $0 == " " }.count
            let end = lines[(start + 1)...].firstIndex { line in
                line.prefix { $0 == " " }.count <= depth && line.contains("}")
            }
            let cases = lines[start..<(end ?? lines.endIndex)].filter { $0.contains(".") }
            let named = Set(cases.flatMap { words(in: $0) }).intersection(kinds)
            guard named.count >= kinds.count * 6 / 10 else { return nil }
            return Finding(file.path, line: start + 1, "a switch over all kinds")
        }
    }

    @Test func `nothing switches over all kinds`() {
        #expect(Self.kinds.count > 20)
        #expect(Self.kinds.count == Self.types.count)
        expectNone(Project.sources.filter(\.isSwift).flatMap(Self.switches))
    }

    // MARK: - The mechanism

    /// The lines that name the type of a kind, or a kind by its case.
    private static func namedKinds(in file: ProjectFile) -> [Finding] {
        ProjectFile.lines(of: file.code).enumerated().flatMap { index, line in
            let named = Set(words(in: line[...])).intersection(types)
            let cases = line.matches(of: /(?:^|[\s(\[,:!]|Kind)\.(\w+)/).map { String($0.1) }
            return (named.sorted() + cases.filter(kinds.contains)).map {
                Finding(file.path, line: index + 1, "the mechanism names the kind \($0)")
            }
        }
    }

    @Test func `the mechanism names no kind`() {
        let files = Project.sources.filter { $0.target == "Register" && $0.isSwift }
        #expect(files.count > 50)
        expectNone(files.flatMap(Self.namedKinds))
    }

    @Test func `a mechanism that names a kind is found`() {
        let file = ProjectFile(
            "Sources/Register/A.swift",
            """
            let one = Reference(.measure, 1)
            let other = Kind.paper
            let field = change.field
            let path = \\Change.field
            func keep(_ edition: Edition) {}
            """
        )
        #expect(Self.namedKinds(in: file).map(\.line) == [1, 2, 5])
    }
}
