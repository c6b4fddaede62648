// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// A paragraph.
package typealias p<Content: Markup> = Element<HTML.P, Content>
/// A part of a text without a meaning of its own.
package typealias span<Content: Markup> = Element<HTML.Span, Content>
/// A link; without `href`, the place for one.
package typealias a<Content: Markup> = Element<HTML.A, Content>
/// Something important.
package typealias strong<Content: Markup> = Element<HTML.Strong, Content>
/// A word that is stressed.
package typealias em<Content: Markup> = Element<HTML.Em, Content>
/// A word that stands out without being more important.
package typealias b<Content: Markup> = Element<HTML.B, Content>
/// A word in another voice, such as a foreign term.
package typealias i<Content: Markup> = Element<HTML.I, Content>
/// Small print.
package typealias small<Content: Markup> = Element<HTML.Small, Content>
/// An abbreviation; `title` gives the full form.
package typealias abbr<Content: Markup> = Element<HTML.Abbr, Content>
/// A date or time, with `datetime` for machines.
package typealias time<Content: Markup> = Element<HTML.Time, Content>
/// A text with a value for machines.
package typealias data<Content: Markup> = Element<HTML.Data, Content>
/// Something that is highlighted, such as what a search has found.
package typealias mark<Content: Markup> = Element<HTML.Mark, Content>
/// A short quotation; the browser adds the quotation marks of the language.
package typealias q<Content: Markup> = Element<HTML.Q, Content>
/// The title of a work.
package typealias cite<Content: Markup> = Element<HTML.Cite, Content>
/// A longer quotation.
package typealias blockquote<Content: Markup> = Element<HTML.Blockquote, Content>
/// A piece of source code or a file name.
package typealias code<Content: Markup> = Element<HTML.Code, Content>
/// Text in which spaces and line breaks count.
package typealias pre<Content: Markup> = Element<HTML.Pre, Content>
/// The term that is defined here.
package typealias dfn<Content: Markup> = Element<HTML.Dfn, Content>
/// Text whose direction of writing must not affect what is around it, such as a name.
package typealias bdi<Content: Markup> = Element<HTML.Bdi, Content>
/// Text with a given direction of writing.
package typealias bdo<Content: Markup> = Element<HTML.Bdo, Content>
/// Superscript.
package typealias sup<Content: Markup> = Element<HTML.Sup, Content>
/// Subscript.
package typealias sub<Content: Markup> = Element<HTML.Sub, Content>
/// Text that was added.
package typealias ins<Content: Markup> = Element<HTML.Ins, Content>
/// Text that was deleted.
package typealias del<Content: Markup> = Element<HTML.Del, Content>
/// A line break that belongs to the content, as in an address.
package typealias br = VoidElement<HTML.Br>
/// A place where a long word may break.
package typealias wbr = VoidElement<HTML.Wbr>
/// A change of subject between paragraphs.
package typealias hr = VoidElement<HTML.Hr>

/// The tags of texts.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
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
