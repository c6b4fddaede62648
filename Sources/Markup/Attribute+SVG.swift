/// Attributes that every SVG element takes; on a group they count for all shapes inside.
extension Attribute where Tag: SVGTag {
    /// The colour of the area.
    package static func fill(_ paint: SVG.Paint) -> Self { Self("fill", paint.text) }
    /// The colour of the outline.
    package static func stroke(_ paint: SVG.Paint) -> Self { Self("stroke", paint.text) }
    /// The width of the outline in units of the `viewBox`.
    package static func strokeWidth(_ width: Double) -> Self { Self("stroke-width", width) }
    /// The lengths of dashes and gaps in turn, in units of the `viewBox`.
    package static func strokeDasharray(_ lengths: Double...) -> Self {
        Self("stroke-dasharray", list: lengths.map { DecimalText($0).text })
    }
    /// How lines end.
    package static func strokeLinecap(_ cap: SVG.LineEnd) -> Self {
        Self("stroke-linecap", cap.rawValue)
    }
    /// How lines are joined.
    package static func strokeLinejoin(_ join: SVG.LineJoin) -> Self {
        Self("stroke-linejoin", join.rawValue)
    }
    /// How opaque the whole element is, from 0 to 1.
    package static func opacity(_ share: Double) -> Self { Self("opacity", share) }
    /// How opaque the area is, from 0 to 1.
    package static func fillOpacity(_ share: Double) -> Self { Self("fill-opacity", share) }
    /// How opaque the outline is, from 0 to 1.
    package static func strokeOpacity(_ share: Double) -> Self { Self("stroke-opacity", share) }
    /// Moves, turns or scales the element; the last step is applied first.
    package static func transform(_ steps: SVG.Transform...) -> Self {
        Self("transform", list: steps.map(\.text))
    }

    /// Shows only what lies inside the `clipPath` with this id.
    package static func clipPath(_ id: String) -> Self {
        Self("clip-path", SVG.Paint.definition(id).text)
    }
}

/// Attributes of text, which groups pass on to the texts inside.
extension Attribute where Tag: SVGTag {
    /// Which end of the text is at its position.
    package static func textAnchor(_ anchor: SVG.TextAnchor) -> Self {
        Self("text-anchor", anchor.rawValue)
    }
    /// Which height of the letters is at the position of the text.
    package static func dominantBaseline(_ baseline: SVG.Baseline) -> Self {
        Self("dominant-baseline", baseline.rawValue)
    }
    /// The fonts to choose from, separated by commas.
    package static func fontFamily(_ names: String) -> Self { Self("font-family", names) }
    /// The size in units of the `viewBox`.
    package static func fontSize(_ size: Double) -> Self { Self("font-size", size) }
    /// The weight of the font, from 100 to 900; 400 is normal and 700 bold.
    package static func fontWeight(_ weight: Int) -> Self { Self("font-weight", "\(weight)") }
}

extension Attribute where Tag == SVG.SvgTag {
    /// The namespace: needed in a file of its own, but not inside a page.
    package static var xmlns: Self { Self("xmlns", "http://www.w3.org/2000/svg") }
}

extension Attribute where Tag: Takes.ViewBox {
    /// The part of the drawing that is shown, which defines the units of all numbers in it.
    package static func viewBox(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double
    ) -> Self {
        Self("viewBox", list: [x, y, width, height].map { DecimalText($0).text })
    }

    /// How a drawing fits into a box of other proportions, such as "xMidYMid meet".
    package static func preserveAspectRatio(_ rule: String) -> Self {
        Self("preserveAspectRatio", rule)
    }
}

extension Attribute where Tag == SVG.LinearGradientTag {
    /// The units of the gradient's ends.
    package static func gradientUnits(_ units: SVG.Units) -> Self {
        Self("gradientUnits", units.rawValue)
    }
}

extension Attribute where Tag == SVG.ClipPathTag {
    /// The units of the shapes in the clip path.
    package static func clipPathUnits(_ units: SVG.Units) -> Self {
        Self("clipPathUnits", units.rawValue)
    }
}

extension Attribute where Tag == SVG.StopTag {
    /// The place of the colour along the gradient, from 0 to 1.
    package static func offset(_ share: Double) -> Self { Self("offset", share) }
    /// The colour at this place.
    package static func stopColor(_ paint: SVG.Paint) -> Self { Self("stop-color", paint.text) }
    /// How opaque the colour is at this place, from 0 to 1.
    package static func stopOpacity(_ share: Double) -> Self { Self("stop-opacity", share) }
}
