/// Attributes that say where a shape of SVG is, in units of the `viewBox`.
extension Attribute where Tag: Takes.Position {
    package static func x(_ x: Double) -> Self { Self("x", x) }
    package static func y(_ y: Double) -> Self { Self("y", y) }
}

extension Attribute where Tag: Takes.Extent {
    package static func width(_ width: Double) -> Self { Self("width", width) }
    package static func height(_ height: Double) -> Self { Self("height", height) }
}

extension Attribute where Tag: Takes.Center {
    package static func cx(_ x: Double) -> Self { Self("cx", x) }
    package static func cy(_ y: Double) -> Self { Self("cy", y) }
}

extension Attribute where Tag == SVG.CircleTag {
    package static func r(_ radius: Double) -> Self { Self("r", radius) }
}

extension Attribute where Tag: Takes.Radii {
    package static func rx(_ radius: Double) -> Self { Self("rx", radius) }
    package static func ry(_ radius: Double) -> Self { Self("ry", radius) }
}

extension Attribute where Tag: Takes.Ends {
    package static func x1(_ x: Double) -> Self { Self("x1", x) }
    package static func y1(_ y: Double) -> Self { Self("y1", y) }
    package static func x2(_ x: Double) -> Self { Self("x2", x) }
    package static func y2(_ y: Double) -> Self { Self("y2", y) }
}

extension Attribute where Tag: Takes.Shift {
    package static func dx(_ x: Double) -> Self { Self("dx", x) }
    package static func dy(_ y: Double) -> Self { Self("dy", y) }
}

extension Attribute where Tag: Takes.Points {
    package static func points(_ points: [(x: Double, y: Double)]) -> Self {
        Self("points", list: points.map { "\(DecimalText($0.x).text),\(DecimalText($0.y).text)" })
    }
}

extension Attribute where Tag == SVG.PathTag {
    package static func d(_ steps: SVG.PathStep...) -> Self { .d(steps) }
    package static func d(_ steps: [SVG.PathStep]) -> Self {
        Self("d", list: steps.map(\.text))
    }
}
