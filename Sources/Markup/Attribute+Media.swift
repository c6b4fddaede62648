/// Attributes of pictures and scripts, which the browser loads; each address is checked.
extension Attribute where Tag: Takes.Src {
    /// The address of the file.
    package static func src(_ address: String) -> Self { Self("src", address: address) }
}

extension Attribute where Tag: Takes.Srcset {
    /// The same picture in several sizes, from which the browser chooses.
    package static func srcset(_ candidates: HTML.ImageCandidate...) -> Self {
        Self("srcset", candidates.map(\.text).joined(separator: ", "))
    }

    /// The width at which the picture will be shown, such as `(min-width: 60em) 30em, 100vw`.
    package static func sizes(_ sizes: String) -> Self { Self("sizes", sizes) }
}

extension Attribute where Tag: Takes.PixelSize {
    /// The width in pixels, so that the page does not jump when the picture arrives.
    package static func width(_ pixels: Int) -> Self { Self("width", "\(pixels)") }
    /// The height in pixels, so that the page does not jump when the picture arrives.
    package static func height(_ pixels: Int) -> Self { Self("height", "\(pixels)") }
}

extension Attribute where Tag == HTML.Img {
    /// The text in place of the picture; empty if the picture is an ornament.
    package static func alt(_ text: String) -> Self { Self("alt", text) }
    /// When the picture is loaded.
    package static func loading(_ loading: HTML.Loading) -> Self {
        Self("loading", loading.rawValue)
    }
    /// Whether the page waits until the picture is decoded.
    package static func decoding(_ decoding: HTML.Decoding) -> Self {
        Self("decoding", decoding.rawValue)
    }
}

extension HTML {
    /// At once, or when the picture comes near the visible part of the page.
    package enum Loading: String, Sendable {
        case eager, lazy
    }

    /// Together with the page, later, or as the browser prefers.
    package enum Decoding: String, Sendable {
        case sync, async, auto
    }

    /// One file of a picture in `srcset`, with the width or pixel density for which it is meant.
    package struct ImageCandidate: Sendable {
        let text: String

        /// A file that is so many pixels wide.
        package init(_ address: String, width pixels: Int) {
            text = Self.written(address) + " \(pixels)w"
        }

        /// A file for screens with so many device pixels to each CSS pixel.
        package init(_ address: String, density: Double) {
            text = Self.written(address) + " \(DecimalText(density).text)x"
        }

        /// The address with spaces and commas encoded, since these separate candidates.
        private static func written(_ address: String) -> String {
            CheckedAddress(checking: address).text.reduce(into: "") { written, character in
                switch character {
                case " ": written += "%20"
                case ",": written += "%2C"
                default: written.append(character)
                }
            }
        }
    }
}
