/// The attributes that more than one element may carry, each as something a tag conforms to.
///
/// `enum A: HTMLTag, Takes.Href` reads as: the tag `a` takes `href`. What a single element takes
/// needs no protocol: its attributes are bound to `Tag == HTML.Th`.
package enum Takes {
    package protocol Href: MarkupTag {}
    package protocol Hreflang: MarkupTag {}
    package protocol Rel: MarkupTag {}
    package protocol Target: MarkupTag {}
    package protocol Src: MarkupTag {}
    package protocol Srcset: MarkupTag {}
    package protocol Media: MarkupTag {}
    package protocol PixelSize: MarkupTag {}
    package protocol Cite: MarkupTag {}
    package protocol Datetime: MarkupTag {}
    package protocol MimeType: MarkupTag {}

    package protocol Name: MarkupTag {}
    package protocol Value: MarkupTag {}
    package protocol NumericValue: MarkupTag {}
    package protocol Disabled: MarkupTag {}
    package protocol Required: MarkupTag {}
    package protocol Multiple: MarkupTag {}
    package protocol Autocomplete: MarkupTag {}
    /// What can be typed into: `placeholder`, `readonly`, `minlength`, `maxlength`.
    package protocol Typing: MarkupTag {}
    /// What can send a form: `formaction`, `formmethod`, `formnovalidate`.
    package protocol Sending: MarkupTag {}
    /// What belongs to a form and may stand outside of it: `form`.
    package protocol FormOwner: MarkupTag {}
    /// What every part of a form takes that a person can use.
    package typealias Field = Name & Disabled & FormOwner
    /// What takes a value from a person.
    package typealias Entry = Field & Required & Autocomplete
    package protocol Label: MarkupTag {}
    package protocol For: MarkupTag {}
    package protocol Open: MarkupTag {}

    /// A cell of a table: `colspan`, `rowspan`, `headers`.
    package protocol Cell: MarkupTag {}
    package protocol Span: MarkupTag {}

    /// What is placed by its upper left corner: `x`, `y`.
    package protocol Position: SVGTag {}
    /// What has an extent: `width`, `height`.
    package protocol Extent: SVGTag {}
    /// What has a middle: `cx`, `cy`.
    package protocol Center: SVGTag {}
    /// What has two radii: `rx`, `ry`.
    package protocol Radii: SVGTag {}
    /// What goes from one point to another: `x1`, `y1`, `x2`, `y2`.
    package protocol Ends: SVGTag {}
    package protocol Points: SVGTag {}
    package protocol ViewBox: SVGTag {}
    /// What can be moved against the text before it: `dx`, `dy`.
    package protocol Shift: SVGTag {}
}
