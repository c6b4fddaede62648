import Addresses
package import Markup
package import Register
import Words

extension PageContext {
    /// A text with its paragraphs, each with its lasting anchor; bullets in a row are one list.
    ///
    /// `level` is that of the heading above: headings in the text are one below. Terms lead to the
    /// glossary, what the text names stands beside it. `anchored` is not so where the same paragraphs stand on the page twice.
    @MarkupBuilder
    package func prose(_ prose: Prose, below level: Int, anchored: Bool = true) -> some Markup {
        let mentions = Mentions(self)
        ForEach(prose.groups) { group in
            switch group {
            case .bullets(let bullets):
                ul(attributes: ownLanguage()) {
                    ForEach(bullets) { bullet in
                        li(attributes: anchor(bullet, anchored)) {
                            LinkedText(self, bullet.text, in: .german)
                            margin(bullet.text, mentions)
                        }
                    }
                }
            case .single(let paragraph):
                single(paragraph, below: level, anchored, mentions)
            }
        }
    }

    /// The ways to what a text names, beside it; nothing where it names nothing.
    @MarkupBuilder
    package func margin(_ text: String, _ mentions: Mentions) -> some Markup {
        let named = mentions.references(in: text).filter { Address.of($0)?.address != address }
        if !named.isEmpty {
            " "
            span(.class("margin"), .lang(language.tag)) {
                span(.class("soft")) { words[.concept(.margin)] + " " }
                ForEach(named) { reference in marginLink(reference, in: text) }
            }
        }
    }

    @MarkupBuilder
    private func marginLink(_ reference: Reference, in text: String) -> some Markup {
        if let (address, anchor) = Address.of(reference) {
            a(.href(path(address) + (anchor.map { "#\($0)" } ?? ""))) {
                switch register.table[reference]?.record {
                case let field as FieldOfAction:
                    if text != field.title {
                        ownText(field.title)
                        ": "
                    }
                    words(.start(.fieldMeasures), count: measures(in: ID(reference.number)).count)
                case let goal as StrategicGoal:
                    goal.code + ": "
                    words(
                        .start(.fieldMeasures),
                        count: register.naming(reference, Measure.self).count
                    )
                default: label(reference)
                }
            }
            " "
        }
    }

    @MarkupBuilder
    private func single(
        _ paragraph: Paragraph,
        below level: Int,
        _ anchored: Bool,
        _ mentions: Mentions
    ) -> some Markup {
        switch (paragraph.role, level) {
        case (.heading, ...2):
            h3(attributes: anchor(paragraph, anchored) + ownLanguage()) { paragraph.text }
        case (.heading, _):
            h4(attributes: anchor(paragraph, anchored) + ownLanguage()) { paragraph.text }
        case (.paragraph, _), (.bullet, _):
            p(attributes: anchor(paragraph, anchored) + ownLanguage()) {
                LinkedText(self, paragraph.text, in: .german)
                margin(paragraph.text, mentions)
            }
        }
    }

    private func anchor<Tag: HTMLTag>(_ paragraph: Paragraph, _ anchored: Bool) -> [Attribute<Tag>]
    {
        anchored ? [.id(Address.anchor(ofParagraph: paragraph.number))] : []
    }
}

extension Prose {
    fileprivate enum Group {
        case single(Paragraph)
        case bullets([Paragraph])
    }

    fileprivate var groups: [Group] {
        var groups: [Group] = []
        var bullets: [Paragraph] = []
        for paragraph in paragraphs {
            if paragraph.role == .bullet {
                bullets.append(paragraph)
                continue
            }
            if !bullets.isEmpty { groups.append(.bullets(bullets)) }
            bullets = []
            groups.append(.single(paragraph))
        }
        return bullets.isEmpty ? groups : groups + [.bullets(bullets)]
    }
}
