extension SVG {
    /// What a shape is filled or drawn with.
    package enum Paint: Sendable {
        case none
        /// The colour of the text around the drawing, so that a style sheet decides.
        case currentColor
        /// A colour as CSS writes it, such as `#1d4ed8`; one with an address becomes `none`.
        case color(String)
        /// A gradient by its id.
        case definition(String)

        var text: String {
            switch self {
            case .none: "none"
            case .currentColor: "currentColor"
            case .color(let color): Self.loads(color) ? "none" : color
            case .definition(let id): "url(#\(id))"
            }
        }

        /// Whether the browser would load something, also if `url` is spelt with a CSS escape.
        private static func loads(_ color: String) -> Bool {
            color.lowercased().contains("url") || color.contains("\\")
        }
    }

    /// The ends of a line that is drawn.
    package enum LineEnd: String, Sendable {
        case butt, round, square
    }

    /// The corners of a line that is drawn.
    package enum LineJoin: String, Sendable {
        case miter, round, bevel
    }

    /// The part of a text that stands at its position.
    package enum TextAnchor: String, Sendable {
        case start, middle, end
    }

    /// The height of a text that stands at its position.
    package enum Baseline: String, Sendable {
        case auto, middle, central, hanging
    }

    /// What numbers are measured in: units of the drawing, or shares of the shape.
    package enum Units: String, Sendable {
        case userSpaceOnUse, objectBoundingBox
    }
}

extension SVG {
    /// A step of moving, turning or stretching; the last one is applied first.
    package struct Transform: Sendable {
        let text: String

        package static func translate(_ x: Double, _ y: Double) -> Self {
            Self(text: "translate\(list(x, y))")
        }

        package static func scale(_ x: Double, _ y: Double) -> Self {
            Self(text: "scale\(list(x, y))")
        }

        package static func rotate(_ degrees: Double) -> Self {
            Self(text: "rotate\(list(degrees))")
        }

        private static func list(_ numbers: Double...) -> String {
            "(" + numbers.map { DecimalText($0).text }.joined(separator: " ") + ")"
        }
    }
}
