extension SVG {
    /// A step in drawing a path; all positions are absolute, in units of the `viewBox`.
    package struct PathStep: Sendable {
        let text: String

        private init(_ command: String, _ numbers: Double...) {
            text = ([command] + numbers.map { DecimalText($0).text }).joined(separator: " ")
        }

        /// Begins a new line at this point without drawing.
        package static func move(_ x: Double, _ y: Double) -> Self { Self("M", x, y) }
        /// Draws a straight line to this point.
        package static func line(_ x: Double, _ y: Double) -> Self { Self("L", x, y) }
        /// Draws a straight line back to where the line began.
        package static var close: Self { Self("Z") }

        /// Draws a cubic Bézier curve to `x`, `y` with two control points.
        package static func curve(
            _ x1: Double,
            _ y1: Double,
            _ x2: Double,
            _ y2: Double,
            _ x: Double,
            _ y: Double
        ) -> Self {
            Self("C", x1, y1, x2, y2, x, y)
        }

        /// Draws a circular arc to `x`, `y`.
        ///
        /// Of the two circles of this radius through both points, `isClockwise` chooses one;
        /// `isLarge` takes the longer way around it.
        package static func arc(
            radius: Double,
            isLarge: Bool,
            isClockwise: Bool,
            _ x: Double,
            _ y: Double
        ) -> Self {
            Self("A", radius, radius, 0, isLarge ? 1 : 0, isClockwise ? 1 : 0, x, y)
        }
    }
}
