/// Attributes with the geometry of SVG shapes, in units of the `viewBox`; y grows downwards.
extension Attribute where Tag: Takes.Position {
    /// The left edge, or the point where a text is anchored.
    package static func x(_ x: Double) -> Self { Self("x", x) }
    /// The upper edge, or the baseline of a text.
    package static func y(_ y: Double) -> Self { Self("y", y) }
}

extension Attribute where Tag: Takes.Extent {
    /// The width; must not be negative.
    package static func width(_ width: Double) -> Self { Self("width", width) }
    /// The height; must not be negative.
    package static func height(_ height: Double) -> Self { Self("height", height) }
}

extension Attribute where Tag: Takes.Center {
    /// The horizontal position of the centre.
    package static func cx(_ x: Double) -> Self { Self("cx", x) }
    /// The vertical position of the centre.
    package static func cy(_ y: Double) -> Self { Self("cy", y) }
}

extension Attribute where Tag == SVG.CircleTag {
    /// The radius; must not be negative.
    package static func r(_ radius: Double) -> Self { Self("r", radius) }
}

extension Attribute where Tag: Takes.Radii {
    /// The horizontal radius: of an ellipse, or of the corners of a rectangle.
    package static func rx(_ radius: Double) -> Self { Self("rx", radius) }
    /// The vertical radius: of an ellipse, or of the corners of a rectangle.
    package static func ry(_ radius: Double) -> Self { Self("ry", radius) }
}

extension Attribute where Tag: Takes.Ends {
    /// The horizontal position of the start.
    package static func x1(_ x: Double) -> Self { Self("x1", x) }
    /// The vertical position of the start.
    package static func y1(_ y: Double) -> Self { Self("y1", y) }
    /// The horizontal position of the end.
    package static func x2(_ x: Double) -> Self { Self("x2", x) }
    /// The vertical position of the end.
    package static func y2(_ y: Double) -> Self { Self("y2", y) }
}

extension Attribute where Tag: Takes.Shift {
    /// How far the text moves to the right.
    package static func dx(_ x: Double) -> Self { Self("dx", x) }
    /// How far the text moves down.
    package static func dy(_ y: Double) -> Self { Self("dy", y) }
}

extension Attribute where Tag: Takes.Points {
    /// The corners in order; a polygon closes the line by itself.
    package static func points(_ points: [(x: Double, y: Double)]) -> Self {
        Self("points", list: points.map { "\(DecimalText($0.x).text),\(DecimalText($0.y).text)" })
    }
}

extension Attribute where Tag == SVG.PathTag {
    /// The steps by which the path is drawn; the first one is `move`.
    package static func d(_ steps: SVG.PathStep...) -> Self { .d(steps) }
    /// The same for steps that are put together elsewhere.
    package static func d(_ steps: [SVG.PathStep]) -> Self {
        Self("d", list: steps.map(\.text))
    }
}
