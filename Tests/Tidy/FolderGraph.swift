/// Which folders of a target name types that stand in which others.
struct FolderGraph {
    private var named: [String: Set<String>] = [:]

    init(_ files: [ProjectFile]) {
        var homes: [String: Set<String>] = [:]
        for file in files {
            for type in file.declaredTypes { homes[type, default: []].insert(file.folder) }
        }
        for file in files {
            // A name that several folders declare says nothing of which is meant.
            let others = file.capitalWords.compactMap { homes[$0] }.filter { $0.count == 1 }
            named[file.folder, default: []].formUnion(others.joined())
            named[file.folder]?.remove(file.folder)
        }
    }

    /// Folders from each of which all others of them can be reached, sorted; none where there is no circle.
    var circle: [String] {
        let reached = Dictionary(uniqueKeysWithValues: named.keys.map { ($0, reachable(from: $0)) })
        let inCircle = named.keys.filter { reached[$0]?.contains($0) ?? false }.sorted()
        guard let first = inCircle.first else { return [] }
        return inCircle.filter { folder in
            reached[first]?.contains(folder) == true && reached[folder]?.contains(first) == true
        }
    }

    private func reachable(from folder: String) -> Set<String> {
        var seen: Set<String> = []
        var waiting = Array(named[folder] ?? [])
        while let next = waiting.popLast() {
            if seen.insert(next).inserted { waiting += named[next] ?? [] }
        }
        return seen
    }
}

extension ProjectFile {
    fileprivate var folder: String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// The types that stand at the top of the file.
    fileprivate var declaredTypes: Set<String> {
        let lines = ProjectFile.lines(of: code)
        let declaration =
            /^(?:package |final |indirect )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/
        return Set(lines.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } })
    }

    fileprivate var capitalWords: Set<String> {
        let words = code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
        return Set(words.filter { $0.first?.isUppercase ?? false }.map(String.init))
    }
}
