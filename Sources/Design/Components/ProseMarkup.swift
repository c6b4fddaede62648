import Addresses
import Concept
package import Markup
package import Register
import Words

extension PageContext {
    /// A text of the town with its paragraphs, each with an anchor that lasts.
    ///
    /// Bullets in a row become one list. `record` holds the text and its translations. `level` is
    /// the level of the heading above the text: headings inside it are one below. Glossary terms
    /// become links, and what the text names is linked beside it. `anchored` is false where the
    /// same paragraphs stand on the page twice, because an id must be unique.
    @MarkupBuilder
    package func prose(
        _ prose: Prose,
        of record: Reference,
        below level: Int,
        anchored: Bool = true
    ) -> some Markup {
        let mentions = Mentions(self)
        ForEach(prose.groups) { group in
            switch group {
            case .bullets(let bullets):
                let texts = bullets.map { (bullet: $0, text: text($0.text, of: record)) }
                let isGerman = texts.allSatisfy { !$0.text.isTranslated }
                ul(attributes: isGerman ? ownLanguage() : []) {
                    ForEach(texts) { bullet, text in
                        li(
                            attributes: anchor(bullet, anchored)
                                + (isGerman ? [] : ownLanguage(text))
                        ) {
                            LinkedText(self, text.words, in: language(of: text))
                            margin(bullet.text, mentions)
                        }
                    }
                }
            case .single(let paragraph):
                single(
                    paragraph,
                    text(paragraph.text, of: record),
                    below: level,
                    anchored,
                    mentions
                )
            }
        }
    }

    /// Links to the records that a text names, to stand beside it; nothing if it names none.
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

    /// A link to one named record: for a field or a goal with the number of its measures.
    ///
    /// The name is not repeated if the text is the name.
    @MarkupBuilder
    private func marginLink(_ reference: Reference, in text: String) -> some Markup {
        if let (address, anchor) = Address.of(reference) {
            a(.href(path(address) + (anchor.map { "#\($0)" } ?? ""))) {
                switch register.table[reference]?.record {
                case let field as FieldOfAction:
                    if text != field.title {
                        ownText(self.text(field.title, of: reference))
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

    /// A paragraph that is not a bullet: a heading of the fitting level, or plain text.
    @MarkupBuilder
    private func single(
        _ paragraph: Paragraph,
        _ text: TownText,
        below level: Int,
        _ anchored: Bool,
        _ mentions: Mentions
    ) -> some Markup {
        switch (paragraph.role, level) {
        case (.heading, ...2):
            h3(attributes: anchor(paragraph, anchored) + ownLanguage(text)) { text.words }
        case (.heading, _):
            h4(attributes: anchor(paragraph, anchored) + ownLanguage(text)) { text.words }
        case (.paragraph, _), (.bullet, _):
            p(attributes: anchor(paragraph, anchored) + ownLanguage(text)) {
                LinkedText(self, text.words, in: language(of: text))
                margin(paragraph.text, mentions)
            }
        }
    }

    /// The id made from the paragraph's number, by which people cite the passage.
    private func anchor<Tag: HTMLTag>(_ paragraph: Paragraph, _ anchored: Bool) -> [Attribute<Tag>]
    {
        anchored ? [.id(Address.anchor(ofParagraph: paragraph.number))] : []
    }
}

extension Prose {
    /// One block of the markup.
    fileprivate enum Group {
        case single(Paragraph)
        /// Bullets that follow each other.
        case bullets([Paragraph])
    }

    /// The paragraphs with neighbouring bullets put together.
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
