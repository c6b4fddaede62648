/// The kind of an element, used as a type parameter; there are no values of it.
///
/// Attributes are bound to it, so that `.scope(.row)` compiles inside `th` and nowhere else.
@usableFromInline
package protocol MarkupTag {
    /// The name as it is written in the page.
    static var name: TagName { get }
}

/// The tag of an element that may have content.
@usableFromInline
package protocol ContentTag: MarkupTag {}

/// The tag of an HTML element, which takes the global attributes of HTML.
@usableFromInline
package protocol HTMLTag: MarkupTag {}

/// The tag of an HTML element with content and an end tag.
package protocol PairedTag: HTMLTag, ContentTag {}

/// The tag of an HTML element without content: `br`, and `script`, which can only load a file here.
@usableFromInline
package protocol VoidTag: HTMLTag {}

/// The tag of an element of SVG.
package protocol SVGTag: ContentTag {}

/// The tags of HTML, and the values of its attributes; elements are `div`, `p` and so on.
package enum HTML {}

/// The tags, attribute values and elements of SVG, such as `SVG.path`.
///
/// They are apart because some of them, such as `a` and `title`, exist in HTML too.
package enum SVG {}

/// The name of an element.
///
/// Only this module can make one, so that no other can introduce `style`, or a `script` with text
/// in it.
@usableFromInline
package struct TagName: Sendable {
    let name: StaticString
    /// Whether browsers drop a line feed right after the start tag, so that an extra one is
    /// written.
    let swallowsNewline: Bool
    /// Whether the element has an end tag although it never has content.
    @usableFromInline let isClosed: Bool

    init(_ name: StaticString, swallowsNewline: Bool = false, isClosed: Bool = false) {
        self.name = name
        self.swallowsNewline = swallowsNewline
        self.isClosed = isClosed
    }
}
