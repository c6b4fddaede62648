/// What kind of element an ``Element`` is; the conforming types are never made, only named.
///
/// Attributes are bound to it, so that `.scope(.row)` compiles in a `th` and nowhere else.
@usableFromInline
package protocol MarkupTag {
    static var name: TagName { get }
}

/// The tag of an element that may have content.
@usableFromInline
package protocol ContentTag: MarkupTag {}

/// The tag of an element of HTML, which takes the global attributes of HTML.
@usableFromInline
package protocol HTMLTag: MarkupTag {}

/// The tag of an element of HTML with content and an end tag.
package protocol PairedTag: HTMLTag, ContentTag {}

/// The tag of an element of HTML that never has content: `br`, and `script`, which only loads.
@usableFromInline
package protocol VoidTag: HTMLTag {}

/// The tag of an element of SVG.
package protocol SVGTag: ContentTag {}

/// The tags of HTML; the elements themselves are `div`, `p` and so on.
package enum HTML {}

/// The tags of SVG and, so that they do not clash with those of HTML, its elements: `SVG.path`.
package enum SVG {}

/// The name of an element.
///
/// Only this module makes one, so no other can invent `style` or a `script` with text in it.
@usableFromInline
package struct TagName: Sendable {
    let name: StaticString
    /// Whether parsers drop a line feed right after the start tag, so that one must be sacrificed.
    let swallowsNewline: Bool
    /// Whether the element has an end tag although it never has content.
    @usableFromInline let isClosed: Bool

    init(_ name: StaticString, swallowsNewline: Bool = false, isClosed: Bool = false) {
        self.name = name
        self.swallowsNewline = swallowsNewline
        self.isClosed = isClosed
    }
}
