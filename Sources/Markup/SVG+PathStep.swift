extension SVG {
    /// A step of the pen that draws a path; all positions are absolute.
    package struct PathStep: Sendable {
        let text: String

        private init(_ command: String, _ numbers: Double...) {
            text = ([command] + numbers.map { DecimalText($0).text }).joined(separator: " ")
        }

        package static func move(_ x: Double, _ y: Double) -> Self { Self("M", x, y) }
        package static func line(_ x: Double, _ y: Double) -> Self { Self("L", x, y) }
        package static var close: Self { Self("Z") }

        /// A curve to `x`, `y`, pulled towards two other points on its way.
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

        /// A piece of a circle to `x`, `y`: the longer way around if `isLarge`.
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
