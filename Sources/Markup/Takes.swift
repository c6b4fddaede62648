/// Protocols for attributes that several elements take; a tag conforms to those it takes.
///
/// `enum A: HTMLTag, Takes.Href` means that the tag `a` takes `href`. An attribute that only one
/// element takes is bound to that tag directly: `where Tag == HTML.Th`.
package enum Takes {
    /// Leads to an address: `href`.
    package protocol Href: MarkupTag {}
    /// Knows the language of the page it leads to: `hreflang`.
    package protocol Hreflang: MarkupTag {}
    /// Has a relation to the page it leads to: `rel`.
    package protocol Rel: MarkupTag {}
    /// Opens something in a window: `target`.
    package protocol Target: MarkupTag {}
    /// Loads a file: `src`.
    package protocol Src: MarkupTag {}
    /// Offers a picture in several sizes: `srcset`, `sizes`.
    package protocol Srcset: MarkupTag {}
    /// Applies to some devices only: `media`.
    package protocol Media: MarkupTag {}
    /// Has a size in pixels: `width`, `height`.
    package protocol PixelSize: MarkupTag {}
    /// Names its source: `cite`.
    package protocol Cite: MarkupTag {}
    /// Has a time that machines can read: `datetime`.
    package protocol Datetime: MarkupTag {}
    /// Knows the media type of a file: `type`.
    package protocol MimeType: MarkupTag {}

    /// Is sent or grouped under a name: `name`.
    package protocol Name: MarkupTag {}
    /// Has a value as text: `value`.
    package protocol Value: MarkupTag {}
    /// Shows a number: `value`, `max`.
    package protocol NumericValue: MarkupTag {}
    /// Can be switched off: `disabled`.
    package protocol Disabled: MarkupTag {}
    /// Can be mandatory: `required`.
    package protocol Required: MarkupTag {}
    /// Takes several values: `multiple`.
    package protocol Multiple: MarkupTag {}
    /// Can be filled in by the browser: `autocomplete`.
    package protocol Autocomplete: MarkupTag {}
    /// Can be typed into: `placeholder`, `readonly`, `minlength`, `maxlength`.
    package protocol Typing: MarkupTag {}
    /// Can send a form: `formaction`, `formmethod`, `formnovalidate`.
    package protocol Sending: MarkupTag {}
    /// Belongs to a form and may stand outside of it: `form`.
    package protocol FormOwner: MarkupTag {}
    /// What every field and button of a form takes.
    package typealias Field = Name & Disabled & FormOwner
    /// What every field takes that asks for a value.
    package typealias Entry = Field & Required & Autocomplete
    /// Has its text in an attribute: `label`.
    package protocol Label: MarkupTag {}
    /// Refers to fields by id: `for`.
    package protocol For: MarkupTag {}
    /// Can be open or closed: `open`.
    package protocol Open: MarkupTag {}

    /// Is a cell of a table: `colspan`, `rowspan`, `headers`.
    package protocol Cell: MarkupTag {}
    /// Stands for several columns: `span`.
    package protocol Span: MarkupTag {}

    /// Is placed by its upper left corner: `x`, `y`.
    package protocol Position: SVGTag {}
    /// Has a size in units of the drawing: `width`, `height`.
    package protocol Extent: SVGTag {}
    /// Is placed by its centre: `cx`, `cy`.
    package protocol Center: SVGTag {}
    /// Has two radii: `rx`, `ry`.
    package protocol Radii: SVGTag {}
    /// Goes from one point to another: `x1`, `y1`, `x2`, `y2`.
    package protocol Ends: SVGTag {}
    /// Has corners: `points`.
    package protocol Points: SVGTag {}
    /// Has coordinates of its own: `viewBox`, `preserveAspectRatio`.
    package protocol ViewBox: SVGTag {}
    /// Can be moved relative to the text before it: `dx`, `dy`.
    package protocol Shift: SVGTag {}
}
