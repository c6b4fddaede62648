// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// A picture or table with a caption.
package typealias figure<Content: Markup> = Element<HTML.Figure, Content>
/// The caption of a figure.
package typealias figcaption<Content: Markup> = Element<HTML.Figcaption, Content>
/// Several versions of a picture, of which the browser shows one; the last child is `img`.
package typealias picture<Content: Markup> = Element<HTML.Picture, Content>
/// A version of a picture, for some formats or sizes.
package typealias source = VoidElement<HTML.Source>
/// A picture; always with `alt`.
package typealias img = VoidElement<HTML.Img>

/// The tags of pictures.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
extension HTML {
    package enum Figure: PairedTag {
        package static let name = TagName("figure")
    }

    package enum Figcaption: PairedTag {
        package static let name = TagName("figcaption")
    }

    package enum Picture: PairedTag {
        package static let name = TagName("picture")
    }

    package enum Source: VoidTag, Takes.Srcset, Takes.Media, Takes.PixelSize, Takes.MimeType {
        package static let name = TagName("source")
    }

    package enum Img: VoidTag, Takes.Src, Takes.Srcset, Takes.PixelSize {
        package static let name = TagName("img")
    }
}
