/// Attributes of every element of SVG.
extension Attribute where Tag: SVGTag {
    package static func fill(_ paint: SVG.Paint) -> Self { Self("fill", paint.text) }
    package static func stroke(_ paint: SVG.Paint) -> Self { Self("stroke", paint.text) }
    package static func strokeWidth(_ width: Double) -> Self { Self("stroke-width", width) }
    package static func strokeDasharray(_ lengths: Double...) -> Self {
        Self("stroke-dasharray", list: lengths.map { DecimalText($0).text })
    }
    package static func strokeLinecap(_ cap: SVG.LineEnd) -> Self {
        Self("stroke-linecap", cap.rawValue)
    }
    package static func strokeLinejoin(_ join: SVG.LineJoin) -> Self {
        Self("stroke-linejoin", join.rawValue)
    }
    package static func opacity(_ share: Double) -> Self { Self("opacity", share) }
    package static func fillOpacity(_ share: Double) -> Self { Self("fill-opacity", share) }
    package static func strokeOpacity(_ share: Double) -> Self { Self("stroke-opacity", share) }
    package static func transform(_ steps: SVG.Transform...) -> Self {
        Self("transform", list: steps.map(\.text))
    }

    /// Shows only what lies within the `clipPath` of that id.
    package static func clipPath(_ id: String) -> Self {
        Self("clip-path", SVG.Paint.definition(id).text)
    }
}

/// Attributes of text, which groups hand down to the text in them.
extension Attribute where Tag: SVGTag {
    package static func textAnchor(_ anchor: SVG.TextAnchor) -> Self {
        Self("text-anchor", anchor.rawValue)
    }
    package static func dominantBaseline(_ baseline: SVG.Baseline) -> Self {
        Self("dominant-baseline", baseline.rawValue)
    }
    package static func fontFamily(_ names: String) -> Self { Self("font-family", names) }
    package static func fontSize(_ size: Double) -> Self { Self("font-size", size) }
    package static func fontWeight(_ weight: Int) -> Self { Self("font-weight", "\(weight)") }
}

extension Attribute where Tag == SVG.SvgTag {
    /// The name space, which a file of its own needs and a page does not.
    package static var xmlns: Self { Self("xmlns", "http://www.w3.org/2000/svg") }
}

extension Attribute where Tag: Takes.ViewBox {
    package static func viewBox(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double
    ) -> Self {
        Self("viewBox", list: [x, y, width, height].map { DecimalText($0).text })
    }

    package static func preserveAspectRatio(_ rule: String) -> Self {
        Self("preserveAspectRatio", rule)
    }
}

extension Attribute where Tag == SVG.LinearGradientTag {
    package static func gradientUnits(_ units: SVG.Units) -> Self {
        Self("gradientUnits", units.rawValue)
    }
}

extension Attribute where Tag == SVG.ClipPathTag {
    package static func clipPathUnits(_ units: SVG.Units) -> Self {
        Self("clipPathUnits", units.rawValue)
    }
}

extension Attribute where Tag == SVG.StopTag {
    /// The place of the colour, from 0 to 1.
    package static func offset(_ share: Double) -> Self { Self("offset", share) }
    package static func stopColor(_ paint: SVG.Paint) -> Self { Self("stop-color", paint.text) }
    package static func stopOpacity(_ share: Double) -> Self { Self("stop-opacity", share) }
}
