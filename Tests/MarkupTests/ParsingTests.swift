import Markup
import Testing

@Suite struct ParsingTests {
    @Test func `a parser finds what was written and nothing else`() throws {
        let seeds = UInt64(1)...500
        let pages = seeds.map(RandomPage.make)
        let parsed = try ParsedDocument.parse(pages.map(\.html))
        try #require(parsed.count == pages.count)
        for (seed, (page, found)) in zip(seeds, zip(pages, parsed)) {
            #expect(found.errors == [], "seed \(seed)")
            let difference = found.root.difference(from: page.root)
            #expect(difference == nil, "seed \(seed)")
        }
    }

    @Test func `line ends survive, also at the start`() throws {
        let texts = ["\r\n", "\nfirst", "\r\rx", "a\r\n\r\nb", "\n\n"]
        let pages = texts.map { text in
            HTMLDocument {
                html {
                    body {
                        pre(.title(text)) { text }
                        textarea { text }
                    }
                }
            }
        }
        let parsed = try ParsedDocument.parse(pages.map { $0.renderedText() })
        for (text, found) in zip(texts, parsed) {
            let content = Node.text(Scalars(text))
            let body = Node.element(
                name: "body",
                attributes: [:],
                children: [
                    .element(
                        name: "pre",
                        attributes: ["title": Scalars(text)],
                        children: [content]
                    ),
                    .element(name: "textarea", attributes: [:], children: [content]),
                ]
            )
            guard case .element("html", _, let children) = found.root else {
                Issue.record("no html")
                continue
            }
            #expect(children.last == body)
        }
    }
}
