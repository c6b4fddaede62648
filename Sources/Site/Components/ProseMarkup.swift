import Markup
import Register
import Words

extension Reading {
    /// A text with its paragraphs, each with its lasting anchor; bullets in a row are one list.
    ///
    /// `level` is that of the heading above: headings in the text are one below. Terms lead to the
    /// glossary. `anchored` is not so where the same paragraphs stand on the page twice.
    @MarkupBuilder
    func prose(_ prose: Prose, below level: Int, anchored: Bool = true) -> some Markup {
        ForEach(prose.groups) { group in
            switch group {
            case .bullets(let bullets):
                ul(attributes: ownLanguage()) {
                    ForEach(bullets) { bullet in
                        li(attributes: anchor(bullet, anchored)) {
                            LinkedText(self, bullet.text, in: .german)
                            measures(of: bullet.text)
                        }
                    }
                }
            case .single(let paragraph):
                single(paragraph, below: level, anchored)
            }
        }
    }

    /// Where a bullet names a field of action, the way to its measures.
    @MarkupBuilder
    private func measures(of title: String) -> some Markup {
        if let field = fieldsInForce.first(where: { $0.title == title }) {
            " "
            a(
                .class("margin"),
                .lang(language.tag),
                .href(path(.field(field.id)))
            ) { words(.start(.fieldMeasures), count: measures(in: field.id).count) }
        }
    }

    @MarkupBuilder
    private func single(
        _ paragraph: Paragraph,
        below level: Int,
        _ anchored: Bool
    ) -> some Markup {
        switch (paragraph.role, level) {
        case (.heading, ...2):
            h3(attributes: anchor(paragraph, anchored) + ownLanguage()) { paragraph.text }
        case (.heading, _):
            h4(attributes: anchor(paragraph, anchored) + ownLanguage()) { paragraph.text }
        case (.paragraph, _), (.bullet, _):
            p(attributes: anchor(paragraph, anchored) + ownLanguage()) {
                LinkedText(self, paragraph.text, in: .german)
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
