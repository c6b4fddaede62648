/// Attributes of pictures and scripts, which the browser loads; addresses are checked.
extension Attribute where Tag: Takes.Src {
    package static func src(_ address: String) -> Self { Self("src", address: address) }
}

extension Attribute where Tag: Takes.Srcset {
    /// The same picture in several sizes, from which the browser chooses.
    package static func srcset(_ candidates: HTML.ImageCandidate...) -> Self {
        Self("srcset", candidates.map(\.text).joined(separator: ", "))
    }

    /// The width at which the picture is shown, such as `(min-width: 60em) 30em, 100vw`.
    package static func sizes(_ sizes: String) -> Self { Self("sizes", sizes) }
}

extension Attribute where Tag: Takes.PixelSize {
    package static func width(_ pixels: Int) -> Self { Self("width", "\(pixels)") }
    package static func height(_ pixels: Int) -> Self { Self("height", "\(pixels)") }
}

extension Attribute where Tag == HTML.Img {
    package static func alt(_ text: String) -> Self { Self("alt", text) }
    package static func loading(_ loading: HTML.Loading) -> Self {
        Self("loading", loading.rawValue)
    }
    package static func decoding(_ decoding: HTML.Decoding) -> Self {
        Self("decoding", decoding.rawValue)
    }
}

extension HTML {
    /// When the browser loads a picture.
    package enum Loading: String, Sendable {
        case eager, lazy
    }

    /// Whether the rest of the page waits until a picture is drawn.
    package enum Decoding: String, Sendable {
        case sync, async, auto
    }

    /// One file of a picture, and the width or density for which it is meant.
    package struct ImageCandidate: Sendable {
        let text: String

        package init(_ address: String, width pixels: Int) {
            text = Self.written(address) + " \(pixels)w"
        }

        package init(_ address: String, density: Double) {
            text = Self.written(address) + " \(DecimalText(density).text)x"
        }

        /// The address without what separates candidates: spaces and commas.
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
