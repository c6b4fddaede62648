// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias header<Content: Markup> = Element<HTML.Header, Content>
package typealias nav<Content: Markup> = Element<HTML.Nav, Content>
package typealias main<Content: Markup> = Element<HTML.Main, Content>
package typealias footer<Content: Markup> = Element<HTML.Footer, Content>
package typealias section<Content: Markup> = Element<HTML.Section, Content>
package typealias article<Content: Markup> = Element<HTML.Article, Content>
package typealias aside<Content: Markup> = Element<HTML.Aside, Content>
package typealias search<Content: Markup> = Element<HTML.Search, Content>
package typealias hgroup<Content: Markup> = Element<HTML.Hgroup, Content>
package typealias address<Content: Markup> = Element<HTML.Address, Content>
package typealias h1<Content: Markup> = Element<HTML.H1, Content>
package typealias h2<Content: Markup> = Element<HTML.H2, Content>
package typealias h3<Content: Markup> = Element<HTML.H3, Content>
package typealias h4<Content: Markup> = Element<HTML.H4, Content>
package typealias h5<Content: Markup> = Element<HTML.H5, Content>
package typealias h6<Content: Markup> = Element<HTML.H6, Content>
package typealias div<Content: Markup> = Element<HTML.Div, Content>

/// The tags that divide a page.
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
