// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what SVG calls them.

/// A drawing inside of a page; what it is made of is found in ``SVG``.
package typealias svg<Content: Markup> = SVG.svg<Content>

/// The elements. Shapes take content, so that a bar of a chart can have a `SVG.title` of its own.
extension SVG {
    package typealias svg<Content: Markup> = Element<SvgTag, Content>
    package typealias g<Content: Markup> = Element<GTag, Content>
    package typealias a<Content: Markup> = Element<ATag, Content>
    package typealias defs<Content: Markup> = Element<DefsTag, Content>
    package typealias symbol<Content: Markup> = Element<SymbolTag, Content>
    package typealias use<Content: Markup> = Element<UseTag, Content>
    package typealias path<Content: Markup> = Element<PathTag, Content>
    package typealias rect<Content: Markup> = Element<RectTag, Content>
    package typealias circle<Content: Markup> = Element<CircleTag, Content>
    package typealias ellipse<Content: Markup> = Element<EllipseTag, Content>
    package typealias line<Content: Markup> = Element<LineTag, Content>
    package typealias polyline<Content: Markup> = Element<PolylineTag, Content>
    package typealias polygon<Content: Markup> = Element<PolygonTag, Content>
    package typealias text<Content: Markup> = Element<TextTag, Content>
    package typealias tspan<Content: Markup> = Element<TspanTag, Content>
    package typealias title = Element<TitleTag, String>
    package typealias desc = Element<DescTag, String>
    package typealias linearGradient<Content: Markup> = Element<LinearGradientTag, Content>
    package typealias stop = Element<StopTag, EmptyMarkup>
    package typealias clipPath<Content: Markup> = Element<ClipPathTag, Content>
    package typealias foreignObject<Content: Markup> = Element<ForeignObjectTag, Content>
}

/// The tags.
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
