import Foundation
import Testing

private struct Link {
    let line: Int
    let target: String
}

/// The links and pictures of a paper, without those in code.
private func links(in paper: ProjectFile) -> [Link] {
    var isCode = false
    return ProjectFile.lines(of: paper.text).enumerated().flatMap { index, line -> [Link] in
        if line.hasPrefix("```") { isCode.toggle() }
        if isCode { return [] }
        let prose = line.replacing(/`[^`]*`/, with: "")
        return prose.matches(of: /\]\(([^)\s]+)[^)]*\)/).map {
            Link(line: index + 1, target: String($0.1))
        }
    }
}

/// `## Start and stop` is `start-and-stop`.
private func anchors(of paper: ProjectFile) -> Set<String> {
    Set(
        ProjectFile.lines(of: paper.text).filter { $0.hasPrefix("#") }.map { line in
            let heading = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
            let kept = heading.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
            return kept.replacing(" ", with: "-")
        }
    )
}

/// The path from the project's root that a link in a paper means.
private func resolved(_ target: Substring, from paper: String) -> String {
    var parts = paper.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
        if part != ".." { parts.append(String(part)) } else if !parts.isEmpty { parts.removeLast() }
    }
    return parts.joined(separator: "/")
}

private func deadLinks(
    in paper: ProjectFile,
    exists: (String) -> Bool,
    read: (String) -> ProjectFile?
) -> [Finding] {
    links(in: paper).compactMap { link in
        if link.target.contains("://") || link.target.hasPrefix("mailto:") { return nil }
        let parts = link.target.split(
            separator: "#",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let path = parts[0].isEmpty ? paper.path : resolved(parts[0], from: paper.path)
        guard exists(path) else {
            return Finding(paper.path, line: link.line, "nothing is at \(link.target)")
        }
        guard parts.count > 1, path.hasSuffix(".md"), let other = read(path) else { return nil }
        if anchors(of: other).contains(String(parts[1])) { return nil }
        return Finding(paper.path, line: link.line, "no heading is at \(link.target)")
    }
}

@Suite struct LinkTests {
    @Test func `every link inside the papers leads somewhere`() {
        expectNone(
            Project.papers.flatMap { paper in
                deadLinks(
                    in: paper,
                    exists: { path in
                        let place = Project.root.appending(path: path).path()
                        return FileManager.default.fileExists(atPath: place)
                    },
                    read: Project.file
                )
            }
        )
    }

    @Test func `a link that leads nowhere is found`() {
        let paper = ProjectFile(
            "docs/A.md",
            """
            [here](B.md) [up](../C.md#one-two) [out](https://a.example) [gone](D.md)
            ![picture](gone.png) `[code](E.md)` [no heading](../C.md#three)
            ```
            [code](F.md)
            ```
            """
        )
        let other = ProjectFile("C.md", "# One: two\n")
        let found = deadLinks(
            in: paper,
            exists: { ["docs/B.md", "C.md"].contains($0) },
            read: { $0 == "C.md" ? other : nil }
        )
        #expect(found.map(\.line) == [1, 2, 2])
    }
}
