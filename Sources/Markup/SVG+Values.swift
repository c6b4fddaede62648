extension SVG {
    /// The colour of an area or outline.
    package enum Paint: Sendable {
        /// Nothing is drawn.
        case none
        /// The text colour around the drawing, which the style sheet decides.
        case currentColor
        /// A colour in CSS notation, such as `#1d4ed8`; one that would load something becomes
        /// `none`.
        case color(String)
        /// The gradient with this id.
        case definition(String)

        var text: String {
            switch self {
            case .none: "none"
            case .currentColor: "currentColor"
            case .color(let color): Self.loads(color) ? "none" : color
            case .definition(let id): "url(#\(id))"
            }
        }

        /// Whether the browser would load something, even if `url` is disguised by a CSS escape.
        private static func loads(_ color: String) -> Bool {
            color.lowercased().contains("url") || color.contains("\\")
        }
    }

    /// How a line ends: cut off at its end, rounded, or half its width beyond.
    package enum LineEnd: String, Sendable {
        case butt, round, square
    }

    /// How the corners of a line look: pointed, rounded or cut off.
    package enum LineJoin: String, Sendable {
        case miter, round, bevel
    }

    /// Which part of a text is at its position.
    package enum TextAnchor: String, Sendable {
        case start, middle, end
    }

    /// Which height of the letters is at the position of a text.
    package enum Baseline: String, Sendable {
        case auto, middle, central, hanging
    }

    /// The units of numbers: those of the drawing, or shares of the shape's size.
    package enum Units: String, Sendable {
        case userSpaceOnUse, objectBoundingBox
    }
}

extension SVG {
    /// A step of moving, scaling or turning.
    ///
    /// When an element has several, the last one is applied first.
    package struct Transform: Sendable {
        let text: String

        /// Moves to the right by `x` and down by `y`.
        package static func translate(_ x: Double, _ y: Double) -> Self {
            Self(text: "translate\(list(x, y))")
        }

        /// Multiplies the width by `x` and the height by `y`.
        package static func scale(_ x: Double, _ y: Double) -> Self {
            Self(text: "scale\(list(x, y))")
        }

        /// Turns clockwise around the origin.
        package static func rotate(_ degrees: Double) -> Self {
            Self(text: "rotate\(list(degrees))")
        }

        private static func list(_ numbers: Double...) -> String {
            "(" + numbers.map { DecimalText($0).text }.joined(separator: " ") + ")"
        }
    }
}
