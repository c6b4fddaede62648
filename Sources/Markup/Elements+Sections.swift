// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// The head of a page or section.
package typealias header<Content: Markup> = Element<HTML.Header, Content>
/// A group of links for finding one's way.
package typealias nav<Content: Markup> = Element<HTML.Nav, Content>
/// The main content; one on each page.
package typealias main<Content: Markup> = Element<HTML.Main, Content>
/// The foot of a page or section.
package typealias footer<Content: Markup> = Element<HTML.Footer, Content>
/// A part of the page with a heading.
package typealias section<Content: Markup> = Element<HTML.Section, Content>
/// A part that makes sense on its own.
package typealias article<Content: Markup> = Element<HTML.Article, Content>
/// What belongs to the content only loosely.
package typealias aside<Content: Markup> = Element<HTML.Aside, Content>
/// The form for searching.
package typealias search<Content: Markup> = Element<HTML.Search, Content>
/// A heading with its subtitle.
package typealias hgroup<Content: Markup> = Element<HTML.Hgroup, Content>
/// How to contact whoever is responsible.
package typealias address<Content: Markup> = Element<HTML.Address, Content>
/// The heading of the page; one on each.
package typealias h1<Content: Markup> = Element<HTML.H1, Content>
/// The heading of a part.
package typealias h2<Content: Markup> = Element<HTML.H2, Content>
/// A heading below `h2`.
package typealias h3<Content: Markup> = Element<HTML.H3, Content>
/// A heading below `h3`.
package typealias h4<Content: Markup> = Element<HTML.H4, Content>
/// A heading below `h4`.
package typealias h5<Content: Markup> = Element<HTML.H5, Content>
/// A heading below `h5`.
package typealias h6<Content: Markup> = Element<HTML.H6, Content>
/// A box without a meaning of its own.
package typealias div<Content: Markup> = Element<HTML.Div, Content>

/// The tags that divide a page.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
extension HTML {
    package enum Header: PairedTag {
        package static let name = TagName("header")
    }

    package enum Nav: PairedTag {
        package static let name = TagName("nav")
    }

    package enum Main: PairedTag {
        package static let name = TagName("main")
    }

    package enum Footer: PairedTag {
        package static let name = TagName("footer")
    }

    package enum Section: PairedTag {
        package static let name = TagName("section")
    }

    package enum Article: PairedTag {
        package static let name = TagName("article")
    }

    package enum Aside: PairedTag {
        package static let name = TagName("aside")
    }

    package enum Search: PairedTag {
        package static let name = TagName("search")
    }

    package enum Hgroup: PairedTag {
        package static let name = TagName("hgroup")
    }

    package enum Address: PairedTag {
        package static let name = TagName("address")
    }

    package enum H1: PairedTag {
        package static let name = TagName("h1")
    }

    package enum H2: PairedTag {
        package static let name = TagName("h2")
    }

    package enum H3: PairedTag {
        package static let name = TagName("h3")
    }

    package enum H4: PairedTag {
        package static let name = TagName("h4")
    }

    package enum H5: PairedTag {
        package static let name = TagName("h5")
    }

    package enum H6: PairedTag {
        package static let name = TagName("h6")
    }

    package enum Div: PairedTag {
        package static let name = TagName("div")
    }
}
