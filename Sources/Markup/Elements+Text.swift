// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias p<Content: Markup> = Element<HTML.P, Content>
package typealias span<Content: Markup> = Element<HTML.Span, Content>
package typealias a<Content: Markup> = Element<HTML.A, Content>
package typealias strong<Content: Markup> = Element<HTML.Strong, Content>
package typealias em<Content: Markup> = Element<HTML.Em, Content>
package typealias b<Content: Markup> = Element<HTML.B, Content>
package typealias i<Content: Markup> = Element<HTML.I, Content>
package typealias small<Content: Markup> = Element<HTML.Small, Content>
package typealias abbr<Content: Markup> = Element<HTML.Abbr, Content>
package typealias time<Content: Markup> = Element<HTML.Time, Content>
package typealias data<Content: Markup> = Element<HTML.Data, Content>
package typealias mark<Content: Markup> = Element<HTML.Mark, Content>
package typealias q<Content: Markup> = Element<HTML.Q, Content>
package typealias cite<Content: Markup> = Element<HTML.Cite, Content>
package typealias blockquote<Content: Markup> = Element<HTML.Blockquote, Content>
package typealias code<Content: Markup> = Element<HTML.Code, Content>
package typealias pre<Content: Markup> = Element<HTML.Pre, Content>
package typealias dfn<Content: Markup> = Element<HTML.Dfn, Content>
package typealias bdi<Content: Markup> = Element<HTML.Bdi, Content>
package typealias bdo<Content: Markup> = Element<HTML.Bdo, Content>
package typealias sup<Content: Markup> = Element<HTML.Sup, Content>
package typealias sub<Content: Markup> = Element<HTML.Sub, Content>
package typealias ins<Content: Markup> = Element<HTML.Ins, Content>
package typealias del<Content: Markup> = Element<HTML.Del, Content>
package typealias br = VoidElement<HTML.Br>
package typealias wbr = VoidElement<HTML.Wbr>
package typealias hr = VoidElement<HTML.Hr>

/// The tags of text.
extension HTML {
    package enum P: PairedTag {
        package static let name = TagName("p")
    }

    package enum Span: PairedTag {
        package static let name = TagName("span")
    }

    package enum A: PairedTag, Takes.Href, Takes.Hreflang, Takes.Rel, Takes.Target,
        Takes.MimeType
    {
        package static let name = TagName("a")
    }

    package enum Strong: PairedTag {
        package static let name = TagName("strong")
    }

    package enum Em: PairedTag {
        package static let name = TagName("em")
    }

    package enum B: PairedTag {
        package static let name = TagName("b")
    }

    package enum I: PairedTag {
        package static let name = TagName("i")
    }

    package enum Small: PairedTag {
        package static let name = TagName("small")
    }

    package enum Abbr: PairedTag {
        package static let name = TagName("abbr")
    }

    package enum Time: PairedTag, Takes.Datetime {
        package static let name = TagName("time")
    }

    package enum Data: PairedTag, Takes.Value {
        package static let name = TagName("data")
    }

    package enum Mark: PairedTag {
        package static let name = TagName("mark")
    }

    package enum Q: PairedTag, Takes.Cite {
        package static let name = TagName("q")
    }

    package enum Cite: PairedTag {
        package static let name = TagName("cite")
    }

    package enum Blockquote: PairedTag, Takes.Cite {
        package static let name = TagName("blockquote")
    }

    package enum Code: PairedTag {
        package static let name = TagName("code")
    }

    package enum Pre: PairedTag {
        package static let name = TagName("pre", swallowsNewline: true)
    }

    package enum Dfn: PairedTag {
        package static let name = TagName("dfn")
    }

    package enum Bdi: PairedTag {
        package static let name = TagName("bdi")
    }

    package enum Bdo: PairedTag {
        package static let name = TagName("bdo")
    }

    package enum Sup: PairedTag {
        package static let name = TagName("sup")
    }

    package enum Sub: PairedTag {
        package static let name = TagName("sub")
    }

    package enum Ins: PairedTag, Takes.Cite, Takes.Datetime {
        package static let name = TagName("ins")
    }

    package enum Del: PairedTag, Takes.Cite, Takes.Datetime {
        package static let name = TagName("del")
    }

    package enum Br: VoidTag {
        package static let name = TagName("br")
    }

    package enum Wbr: VoidTag {
        package static let name = TagName("wbr")
    }

    package enum Hr: VoidTag {
        package static let name = TagName("hr")
    }
}
