package import Concept
package import Markup
import Register

extension Logo {
    /// The path of the picture: "/logo-<part of its digest>.png".
    ///
    /// It changes with the picture, so browsers may keep the file for ever.
    package var path: String { "/logo-\(digest.prefix(24)).\(format == .png ? "png" : "jpg")" }

    /// "image/png" or "image/jpeg".
    package var mediaType: String {
        switch format {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    /// The size in which the logo is shown, in CSS pixels, with its proportions kept.
    ///
    /// At most 48 high, which is a line of the head, and 160 wide, so that it fits a small screen.
    var shown: (width: Int, height: Int) {
        let most = (width: 160, height: 48)
        if width * most.height <= height * most.width {
            return (max(1, width * most.height / height), most.height)
        }
        return (most.width, max(1, height * most.width / width))
    }
}

/// The logo of a town as an image; `isMarked` marks its alternative text as German.
package func logoImage(_ logo: Logo, isMarked: Bool) -> some Markup {
    img(
        .src(logo.path),
        .alt(logo.alternative),
        .width(logo.shown.width),
        .height(logo.shown.height)
    )
    .attributes(.lang("de"), when: isMarked)
}
