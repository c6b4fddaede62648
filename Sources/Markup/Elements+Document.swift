// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// The root of a page; takes `lang`.
package typealias html<Content: Markup> = Element<HTML.Html, Content>
/// What the page says of itself: title, style sheets, icons.
package typealias head<Content: Markup> = Element<HTML.Head, Content>
/// The title of the page, which tabs, bookmarks and search results show; text only.
package typealias title = Element<HTML.Title, String>
/// A statement about the page, such as its encoding.
package typealias meta = VoidElement<HTML.Meta>
/// A file that belongs to the page, such as its style sheet or feed.
package typealias link = VoidElement<HTML.Link>
/// A script that is loaded from a file; text inside is impossible, as the Content-Security-Policy
/// forbids it.
package typealias script = VoidElement<HTML.Script>
/// Everything that is visible.
package typealias body<Content: Markup> = Element<HTML.Body, Content>

/// The tags of a page and its head.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
extension HTML {
    package enum Html: PairedTag {
        package static let name = TagName("html")
    }

    package enum Head: PairedTag {
        package static let name = TagName("head")
    }

    package enum Title: PairedTag {
        package static let name = TagName("title")
    }

    package enum Meta: VoidTag, Takes.Name, Takes.Media {
        package static let name = TagName("meta")
    }

    package enum Link: VoidTag, Takes.Href, Takes.Hreflang, Takes.Rel, Takes.Media,
        Takes.MimeType
    {
        package static let name = TagName("link")
    }

    package enum Script: VoidTag, Takes.Src {
        package static let name = TagName("script", isClosed: true)
    }

    package enum Body: PairedTag {
        package static let name = TagName("body")
    }
}
