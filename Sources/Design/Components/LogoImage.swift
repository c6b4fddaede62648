package import Concept
package import Markup
import Register

extension Logo {
    /// Its address, which changes with the picture, so that browsers keep it.
    package var path: String { "/logo-\(digest.prefix(24)).\(format == .png ? "png" : "jpg")" }

    package var mediaType: String {
        switch format {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    /// How large it is shown: as high as a line of the head allows, and no wider than a small screen.
    var shown: (width: Int, height: Int) {
        let most = (width: 160, height: 48)
        if width * most.height <= height * most.width {
            return (max(1, width * most.height / height), most.height)
        }
        return (most.width, max(1, height * most.width / width))
    }
}

/// The logo of a town; what it shows is said in German.
package func logoImage(_ logo: Logo, isMarked: Bool) -> some Markup {
    img(
        .src(logo.path),
        .alt(logo.alternative),
        .width(logo.shown.width),
        .height(logo.shown.height)
    )
    .attributes(.lang("de"), when: isMarked)
}
