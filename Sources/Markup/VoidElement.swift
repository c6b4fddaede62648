/// An element that never has content: `br()`, `img(.src(…), .alt(…))`, `script(.src(…))`.
@usableFromInline
package struct VoidElement<Tag: VoidTag>: Markup {
    @usableFromInline var attributes: AttributeList

    /// An element with these attributes.
    @inlinable
    package init(_ attributes: Attribute<Tag>...) {
        self.init(attributes: attributes)
    }

    /// An element with attributes that are put together elsewhere.
    @inlinable
    package init(attributes: [Attribute<Tag>]) {
        self.attributes = AttributeList(attributes)
    }

    /// Returns the element with further attributes if `condition` is true.
    ///
    /// A new value replaces that of an earlier attribute; classes are added.
    @inlinable
    package consuming func attributes(
        _ attributes: Attribute<Tag>...,
        when condition: Bool = true
    ) -> Self {
        if condition { self.attributes.append(attributes) }
        return self
    }

    @inlinable
    package func render(into buffer: inout MarkupBuffer) {
        buffer.writeStart(of: Tag.name, attributes)
        if Tag.name.isClosed { buffer.writeEnd(of: Tag.name) }
    }
}
