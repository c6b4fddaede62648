// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias html<Content: Markup> = Element<HTML.Html, Content>
package typealias head<Content: Markup> = Element<HTML.Head, Content>
package typealias title = Element<HTML.Title, String>
package typealias meta = VoidElement<HTML.Meta>
package typealias link = VoidElement<HTML.Link>
package typealias script = VoidElement<HTML.Script>
package typealias body<Content: Markup> = Element<HTML.Body, Content>

/// The tags of a page and its head.
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
