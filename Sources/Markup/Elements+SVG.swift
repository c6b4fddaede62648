// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that SVG gives them, in lower case.

/// A drawing inside a page; what it consists of is found in ``SVG``.
package typealias svg<Content: Markup> = SVG.svg<Content>

/// The elements.
///
/// Shapes take content, so that a bar of a chart can have a `SVG.title` of its own.
extension SVG {
    /// The root of a drawing.
    package typealias svg<Content: Markup> = Element<SvgTag, Content>
    /// A group: attributes on it count for all inside.
    package typealias g<Content: Markup> = Element<GTag, Content>
    /// A link around shapes.
    package typealias a<Content: Markup> = Element<ATag, Content>
    /// Definitions that are only used by reference.
    package typealias defs<Content: Markup> = Element<DefsTag, Content>
    /// A drawing that is shown by `use`.
    package typealias symbol<Content: Markup> = Element<SymbolTag, Content>
    /// A copy of the element that `href` refers to.
    package typealias use<Content: Markup> = Element<UseTag, Content>
    /// Any line or area, drawn step by step.
    package typealias path<Content: Markup> = Element<PathTag, Content>
    /// A rectangle, with rounded corners if it has radii.
    package typealias rect<Content: Markup> = Element<RectTag, Content>
    /// A circle.
    package typealias circle<Content: Markup> = Element<CircleTag, Content>
    /// An ellipse.
    package typealias ellipse<Content: Markup> = Element<EllipseTag, Content>
    /// A straight line.
    package typealias line<Content: Markup> = Element<LineTag, Content>
    /// A line with corners.
    package typealias polyline<Content: Markup> = Element<PolylineTag, Content>
    /// An area with corners.
    package typealias polygon<Content: Markup> = Element<PolygonTag, Content>
    /// A line of text; it does not wrap.
    package typealias text<Content: Markup> = Element<TextTag, Content>
    /// A part of a text with a look or place of its own.
    package typealias tspan<Content: Markup> = Element<TspanTag, Content>
    /// The name of the shape around it, which is read aloud and shown on hover.
    package typealias title = Element<TitleTag, String>
    /// A description of the shape around it, for screen readers.
    package typealias desc = Element<DescTag, String>
    /// A gradient along a line, used by its id as paint.
    package typealias linearGradient<Content: Markup> = Element<LinearGradientTag, Content>
    /// A colour at one place of a gradient.
    package typealias stop = Element<StopTag, EmptyMarkup>
    /// Shapes inside which others stay visible, used by id.
    package typealias clipPath<Content: Markup> = Element<ClipPathTag, Content>
    /// A place in a drawing that takes HTML.
    package typealias foreignObject<Content: Markup> = Element<ForeignObjectTag, Content>
}

/// The tags.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
extension SVG {
    package enum SvgTag: SVGTag, Takes.ViewBox, Takes.Extent {
        package static let name = TagName("svg")
    }

    package enum GTag: SVGTag {
        package static let name = TagName("g")
    }

    package enum ATag: SVGTag, Takes.Href {
        package static let name = TagName("a")
    }

    package enum DefsTag: SVGTag {
        package static let name = TagName("defs")
    }

    package enum SymbolTag: SVGTag, Takes.ViewBox {
        package static let name = TagName("symbol")
    }

    package enum UseTag: SVGTag, Takes.Href, Takes.Position, Takes.Extent {
        package static let name = TagName("use")
    }

    package enum PathTag: SVGTag {
        package static let name = TagName("path")
    }

    package enum RectTag: SVGTag, Takes.Position, Takes.Extent, Takes.Radii {
        package static let name = TagName("rect")
    }

    package enum CircleTag: SVGTag, Takes.Center {
        package static let name = TagName("circle")
    }

    package enum EllipseTag: SVGTag, Takes.Center, Takes.Radii {
        package static let name = TagName("ellipse")
    }

    package enum LineTag: SVGTag, Takes.Ends {
        package static let name = TagName("line")
    }

    package enum PolylineTag: SVGTag, Takes.Points {
        package static let name = TagName("polyline")
    }

    package enum PolygonTag: SVGTag, Takes.Points {
        package static let name = TagName("polygon")
    }

    package enum TextTag: SVGTag, Takes.Position, Takes.Shift {
        package static let name = TagName("text")
    }

    package enum TspanTag: SVGTag, Takes.Position, Takes.Shift {
        package static let name = TagName("tspan")
    }

    package enum TitleTag: SVGTag {
        package static let name = TagName("title")
    }

    package enum DescTag: SVGTag {
        package static let name = TagName("desc")
    }

    package enum LinearGradientTag: SVGTag, Takes.Ends {
        package static let name = TagName("linearGradient")
    }

    package enum StopTag: SVGTag {
        package static let name = TagName("stop")
    }

    package enum ClipPathTag: SVGTag {
        package static let name = TagName("clipPath")
    }

    /// A place in a drawing that takes HTML.
    package enum ForeignObjectTag: SVGTag, Takes.Position, Takes.Extent {
        package static let name = TagName("foreignObject")
    }
}
