import Register

/// A text as people type it: an empty line between paragraphs, `# ` before a heading, `- ` before a
/// bullet.
///
/// A backslash takes the meaning from what begins a line.
enum ProseText {
    static func text(of passages: [Passage]) -> String {
        var text = ""
        var before: Paragraph.Role?
        for passage in passages {
            if let before {
                text += before == .bullet && passage.role == .bullet ? "\n" : "\n\n"
            }
            text += mark(of: passage.role) + escaped(passage.text)
            before = passage.role
        }
        return text
    }

    static func passages(in text: String) -> [Passage] {
        var passages: [Passage] = []
        var open: (role: Paragraph.Role, lines: [Substring])?
        func close() {
            guard let (role, lines) = open else { return }
            passages.append(Passage(role, lines.joined(separator: "\n")))
            open = nil
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.trimmed
            if line.isEmpty {
                close()
            } else if line.hasPrefix("# ") {
                close()
                open = (.heading, [unescaped(line.dropFirst(2).trimmed)])
                close()
            } else if line.hasPrefix("- ") || line.hasPrefix("• ") {
                close()
                open = (.bullet, [unescaped(line.dropFirst(2).trimmed)])
            } else if open == nil {
                open = (.paragraph, [unescaped(line)])
            } else {
                open?.lines.append(unescaped(line))
            }
        }
        close()
        return passages.filter { !$0.text.isEmpty }
    }

    private static func mark(of role: Paragraph.Role) -> String {
        switch role {
        case .heading: "# "
        case .bullet: "- "
        case .paragraph: ""
        }
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.beginsWithMark ? "\\" + line : String(line) }
            .joined(separator: "\n")
    }

    private static func unescaped(_ line: Substring) -> Substring {
        line.hasPrefix("\\") ? line.dropFirst() : line
    }
}

extension Substring {
    fileprivate var beginsWithMark: Bool {
        hasPrefix("# ") || hasPrefix("- ") || hasPrefix("• ") || hasPrefix("\\")
    }

    fileprivate var trimmed: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
