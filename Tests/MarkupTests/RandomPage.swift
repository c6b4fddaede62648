import Markup

/// Pages of random elements, each with what a parser must find in it.
///
/// Only nestings that HTML allows are made, as parsers rearrange the others.
struct RandomPage {
    /// A piece of a page and its meaning.
    struct Piece {
        let markup: AnyMarkup
        let node: Node
    }

    private var chance: SplitMix64
    /// How many cells of tables are open; html5lib keeps the line feed after `pre` and `textarea`
    /// in a cell, against the standard and unlike browsers.
    private var openCells = 0

    private init(seed: UInt64) {
        chance = SplitMix64(seed: seed)
    }

    static func make(seed: UInt64) -> (html: String, root: Node) {
        var page = RandomPage(seed: seed)
        let (title, content) = (page.text(), page.text())
        let meta = page.void(HTML.Meta.self, "meta", .content(content), ["content": content])
        let head = page.element(
            HTML.Head.self,
            "head",
            [page.plain(HTML.Title.self, "title", title), meta]
        )
        let body = page.element(HTML.Body.self, "body", page.pieces { $0.flow(depth: 0) })
        let document = HTMLDocument {
            html {
                head.markup
                body.markup
            }
        }
        let children = [head.node, body.node]
        return (
            document.renderedText(), .element(name: "html", attributes: [:], children: children)
        )
    }

    // MARK: What may stand where

    private mutating func flow(depth: Int) -> Piece {
        guard depth < 5 else { return phrasing(depth: depth) }
        let below = depth + 1
        return switch Int.random(in: 0...11, using: &chance) {
        case 0: element(HTML.Div.self, "div", pieces { $0.flow(depth: below) })
        case 1: element(HTML.Section.self, "section", pieces { $0.flow(depth: below) })
        case 2: element(HTML.Blockquote.self, "blockquote", pieces { $0.flow(depth: below) })
        case 3: element(HTML.P.self, "p", pieces { $0.phrasing(depth: below) })
        case 4: element(HTML.H2.self, "h2", pieces { $0.phrasing(depth: below) })
        case 5 where openCells == 0:
            element(HTML.Pre.self, "pre", pieces { $0.phrasing(depth: below) })
        case 6: element(HTML.Ul.self, "ul", pieces { $0.item(depth: below) })
        case 7: table(depth: below)
        case 8: void(HTML.Hr.self, "hr")
        case 9: definitions(depth: below)
        default: phrasing(depth: below)
        }
    }

    private mutating func phrasing(depth: Int) -> Piece {
        guard depth < 7 else { return words() }
        let below = depth + 1
        let text = text()
        return switch Int.random(in: 0...13, using: &chance) {
        case 0: element(HTML.Span.self, "span", pieces { $0.phrasing(depth: below) })
        case 1: element(HTML.Strong.self, "strong", pieces { $0.phrasing(depth: below) })
        case 2: element(HTML.Bdi.self, "bdi", pieces { $0.phrasing(depth: below) })
        case 3: element(HTML.Time.self, "time", [words()], .datetime(text), ["datetime": text])
        case 4: link(to: "?q=\(text)")
        case 5: void(HTML.Br.self, "br")
        case 6: void(HTML.Input.self, "input", .value(text), ["value": text])
        case 7: void(HTML.Img.self, "img", .alt(text), ["alt": text])
        case 8 where openCells == 0: plain(HTML.Textarea.self, "textarea", text)
        case 9: element(HTML.Select.self, "select", pieces { $0.option() })
        case 10: element(HTML.Button.self, "button", [words()], .value(text), ["value": text])
        case 11: drawing()
        default: words()
        }
    }

    private mutating func item(depth: Int) -> Piece {
        element(HTML.Li.self, "li", pieces { $0.flow(depth: depth) })
    }

    private mutating func option() -> Piece {
        plain(HTML.Option.self, "option", text())
    }

    private mutating func link(to address: String) -> Piece {
        let isTrimmed = address.utf8.contains { $0 < 0x20 || $0 == 0x7F }
        return element(
            HTML.A.self,
            "a",
            [words()],
            .href(address),
            ["href": isTrimmed ? "#" : address]
        )
    }

    private mutating func definitions(depth: Int) -> Piece {
        let term = element(HTML.Dt.self, "dt", pieces { $0.phrasing(depth: depth) })
        let detail = element(HTML.Dd.self, "dd", pieces { $0.flow(depth: depth) })
        return element(HTML.Dl.self, "dl", [term, detail])
    }

    private mutating func table(depth: Int) -> Piece {
        let caption = element(HTML.Caption.self, "caption", [words()])
        let head = element(HTML.Thead.self, "thead", [row { $0.header() }])
        let rows = pieces { page in page.row { $0.cell(depth: depth) } }
        let body = element(HTML.Tbody.self, "tbody", rows)
        return element(HTML.Table.self, "table", [caption, head, body])
    }

    private mutating func row(_ cell: (inout Self) -> Piece) -> Piece {
        element(HTML.Tr.self, "tr", pieces(cell))
    }

    private mutating func header() -> Piece {
        element(HTML.Th.self, "th", [words()], .scope(.col), ["scope": "col"])
    }

    private mutating func cell(depth: Int) -> Piece {
        openCells += 1
        defer { openCells -= 1 }
        return element(HTML.Td.self, "td", pieces { $0.flow(depth: depth) })
    }

    private mutating func drawing() -> Piece {
        let shapes = pieces { page in
            let title = page.plain(SVG.TitleTag.self, "svg:title", page.text())
            return page.element(SVG.RectTag.self, "svg:rect", [title], .x(1.5), ["x": "1.5"])
        }
        let label = element(SVG.TextTag.self, "svg:text", [words()])
        let word = element(HTML.Span.self, "span", [words()])
        let place = element(SVG.ForeignObjectTag.self, "svg:foreignObject", [word])
        return element(
            SVG.SvgTag.self,
            "svg:svg",
            shapes + [label, place],
            .viewBox(0, 0, 10, 10),
            ["viewBox": "0 0 10 10"]
        )
    }

    // MARK: Elements with their meaning

    private mutating func text() -> String {
        RandomText.make(&chance)
    }

    private mutating func words() -> Piece {
        let text = text()
        return Piece(markup: AnyMarkup(text), node: .text(Scalars(RandomText.asRead(text))))
    }

    private mutating func pieces(_ piece: (inout Self) -> Piece) -> [Piece] {
        (0..<Int.random(in: 0...3, using: &chance)).map { _ in piece(&self) }
    }

    private mutating func element<Tag: ContentTag>(
        _ tag: Tag.Type,
        _ name: String,
        _ children: [Piece],
        _ own: Attribute<Tag>? = nil,
        _ meaning: [String: String] = [:]
    ) -> Piece {
        let (attributes, expected) = attributes(own, meaning)
        let element = Element(attributes: attributes) { children.map(\.markup) }
        return piece(element, name, expected, children.map(\.node))
    }

    private mutating func plain<Tag: ContentTag>(
        _ tag: Tag.Type,
        _ name: String,
        _ text: String
    ) -> Piece {
        let (attributes, expected) = attributes(nil as Attribute<Tag>?, [:])
        let element = Element(attributes: attributes) { text }
        return piece(element, name, expected, [.text(Scalars(RandomText.asRead(text)))])
    }

    private mutating func void<Tag: VoidTag>(
        _ tag: Tag.Type,
        _ name: String,
        _ own: Attribute<Tag>? = nil,
        _ meaning: [String: String] = [:]
    ) -> Piece {
        let (attributes, expected) = attributes(own, meaning)
        return piece(VoidElement(attributes: attributes), name, expected, [])
    }

    private func piece(
        _ markup: some Markup,
        _ name: String,
        _ attributes: [String: String],
        _ children: [Node]
    ) -> Piece {
        Piece(
            markup: AnyMarkup(markup),
            node: .element(
                name: name,
                attributes: attributes.mapValues { Scalars(RandomText.asRead($0)) },
                children: Node.joiningTexts(children)
            )
        )
    }

    /// Some attributes that every element takes, with duplicates, and what is left of them.
    private mutating func attributes<Tag: MarkupTag>(
        _ own: Attribute<Tag>?,
        _ meaning: [String: String]
    ) -> ([Attribute<Tag>], [String: String]) {
        var attributes = own.map { [$0] } ?? []
        var meaning = meaning
        for _ in 0..<Int.random(in: 0...3, using: &chance) {
            let text = text()
            switch Int.random(in: 0...4, using: &chance) {
            case 0:
                attributes.append(.class(text))
                let parts = [meaning["class"] ?? "", text]
                meaning["class"] = parts.filter { !$0.isEmpty }.joined(separator: " ")
            case 1:
                attributes.append(.id(text))
                meaning["id"] = text
            case 2:
                attributes.append(.lang(text))
                meaning["lang"] = text
            case 3:
                attributes.append(.data("note", text))
                meaning["data-note"] = text
            default:
                attributes.append(.aria(.label(text)))
                meaning["aria-label"] = text
            }
        }
        return (attributes, meaning)
    }
}

extension Node {
    /// The nodes as a parser answers them: no empty texts, and none beside another.
    static func joiningTexts(_ nodes: [Node]) -> [Node] {
        nodes.reduce(into: []) { joined, node in
            guard case .text(let text) = node else {
                joined.append(node)
                return
            }
            if text.text.isEmpty { return }
            if case .text(let before) = joined.last {
                joined[joined.count - 1] = .text(Scalars(before.text + text.text))
            } else {
                joined.append(node)
            }
        }
    }
}
