import Markup

extension Letter {
    /// The letter as a simple page, for programs that show one.
    package func page(ownLink: String) -> String {
        let document = HTMLDocument {
            html(.lang("de")) {
                head {
                    meta(.charset(.utf8))
                    title { subject }
                }
                body {
                    ForEach(parts) { part in Self.markup(part, ownLink) }
                }
            }
        }
        return String(decoding: document.render(), as: UTF8.self)
    }

    @MarkupBuilder
    private static func markup(_ part: Part, _ ownLink: String) -> some Markup {
        switch part {
        case .paragraph(let text): paragraph(text)
        case .list(let lines): ul { ForEach(lines) { line in li { line } } }
        case .ownLink(let words): link(words, ownLink)
        case .link(let words, let address): link(words, address)
        case .note(let text): p { small { text } }
        }
    }

    private static func paragraph(_ text: String) -> some Markup {
        let lines = text.split(separator: "\n").map(String.init)
        return p {
            ForEach(Array(lines.enumerated())) { place, line in
                if place > 0 { br() }
                line
            }
        }
    }

    private static func link(_ words: String, _ address: String) -> some Markup {
        p {
            words
            br()
            a(.href(address)) { address }
        }
    }
}
