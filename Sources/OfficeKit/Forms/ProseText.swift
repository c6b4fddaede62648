import Concept
import Register

/// Reads and writes a text with paragraphs as people type it, a small subset of Markdown.
///
/// An empty line ends a paragraph, `# ` begins a heading, `- ` or `• ` a bullet. A backslash at the
/// start of a line makes what follows ordinary text. Reading what was written gives the same
/// passages.
enum ProseText {
    /// The text for the passages; bullets that follow each other are not separated by an empty
    /// line.
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

    /// The passages of a typed text, read line by line; empty ones are left out.
    ///
    /// Lines collect in the open passage until an empty line, a heading or the next bullet closes
    /// it.
    static func passages(in text: String) -> [Passage] {
        var passages: [Passage] = []
        var open: (role: Paragraph.Role, lines: [Substring])?
        func close() {
            guard let (role, lines) = open else { return }
            passages.append(Passage(role, lines.joined(separator: "\n")))
            open = nil
        }
        for line in text.pieces(between: "\n", keepingEmpty: true) {
            let line = line.withoutSpaceAround
            if line.isEmpty {
                close()
            } else if line.beginsWith("# ") {
                close()
                open = (.heading, [unescaped(line.afterMark)])
                close()
            } else if line.beginsWith("- ") || line.beginsWith("• ") {
                close()
                open = (.bullet, [unescaped(line.afterMark)])
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

    /// Puts a backslash before every line that would otherwise be read as a mark.
    private static func escaped(_ text: String) -> String {
        text.pieces(between: "\n", keepingEmpty: true)
            .map { line in line.beginsWithMark ? "\\" + line : String(line) }
            .joined(separator: "\n")
    }

    private static func unescaped(_ line: Substring) -> Substring {
        line.beginsWith("\\") ? Substring(line.utf8.dropFirst()) : line
    }
}

extension Substring {
    fileprivate var beginsWithMark: Bool {
        beginsWith("# ") || beginsWith("- ") || beginsWith("• ") || beginsWith("\\")
    }

    /// The text after a mark of one character and a space.
    fileprivate var afterMark: Substring {
        Substring(unicodeScalars.dropFirst(2)).withoutSpaceAround
    }
}
