// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias figure<Content: Markup> = Element<HTML.Figure, Content>
package typealias figcaption<Content: Markup> = Element<HTML.Figcaption, Content>
package typealias picture<Content: Markup> = Element<HTML.Picture, Content>
package typealias source = VoidElement<HTML.Source>
package typealias img = VoidElement<HTML.Img>

/// The tags of pictures.
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
