/// A feed in Atom format, which news readers subscribe to.
///
/// Dates are given as RFC 3339 text, addresses as absolute ones; texts are plain and are escaped.
///
/// - Source: RFC 4287 (Atom).
@usableFromInline
package struct AtomFeed: Markup {
    /// The permanent identifier of the feed, an absolute IRI.
    let id: String
    let title: String
    /// When any entry changed last.
    let updated: String
    let author: String
    /// The language tag of all texts, such as "de".
    let language: String
    /// The address of the feed itself.
    let address: String
    /// The address of the page with the same content.
    let page: String
    /// The entries, newest first.
    let entries: [Entry]

    /// Only stores; see the properties for the form of each value.
    package init(
        id: String,
        title: String,
        updated: String,
        author: String,
        language: String,
        address: String,
        page: String,
        entries: [Entry]
    ) {
        self.id = id
        self.title = title
        self.updated = updated
        self.author = author
        self.language = language
        self.address = address
        self.page = page
        self.entries = entries
    }

    /// One item of news.
    ///
    /// Its `id` is an absolute IRI that never changes, since readers know by it what they have
    /// shown already.
    package struct Entry: Sendable {
        let id: String
        let title: String
        let updated: String
        let page: String
        let summary: String

        /// Only stores; `page` is the address to which the title links.
        package init(id: String, title: String, updated: String, page: String, summary: String) {
            self.id = id
            self.title = title
            self.updated = updated
            self.page = page
            self.summary = summary
        }
    }

    @usableFromInline
    package func render(into buffer: inout MarkupBuffer) {
        TrustedMarkup.xmlDeclaration.render(into: &buffer)
        Element<Atom.Feed, _>(.namespace, .language(language)) {
            Element<Atom.Id, _> { id }
            Element<Atom.Title, _> { title }
            Element<Atom.Updated, _> { updated }
            Element<Atom.Author, _> { Element<Atom.Name, _> { author } }
            Element<Atom.Link, _>(.relation("self"), .target(address))
            Element<Atom.Link, _>(.relation("alternate"), .target(page))
            ForEach(entries) { entry in
                Element<Atom.Entry, _> {
                    Element<Atom.Id, _> { entry.id }
                    Element<Atom.Title, _> { entry.title }
                    Element<Atom.Updated, _> { entry.updated }
                    Element<Atom.Link, _>(.relation("alternate"), .target(entry.page))
                    Element<Atom.Summary, _> { entry.summary }
                }
            }
        }
        .render(into: &buffer)
    }
}

/// The elements of a feed.
enum Atom {
    enum Feed: ContentTag { static let name = TagName("feed") }
    enum Entry: ContentTag { static let name = TagName("entry") }
    enum Id: ContentTag { static let name = TagName("id") }
    enum Title: ContentTag { static let name = TagName("title") }
    enum Updated: ContentTag { static let name = TagName("updated") }
    enum Author: ContentTag { static let name = TagName("author") }
    enum Name: ContentTag { static let name = TagName("name") }
    enum Link: ContentTag { static let name = TagName("link") }
    enum Summary: ContentTag { static let name = TagName("summary") }
}

extension Attribute where Tag == Atom.Feed {
    static var namespace: Self { Self("xmlns", "http://www.w3.org/2005/Atom") }
    static func language(_ tag: String) -> Self { Self("xml:lang", tag) }
}

extension Attribute where Tag == Atom.Link {
    /// How the address is related to the feed: "self" or "alternate".
    static func relation(_ name: String) -> Self { Self("rel", name) }
    /// The address of the link, checked as all addresses are.
    static func target(_ address: String) -> Self { Self("href", address: address) }
}
