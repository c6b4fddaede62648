/// An element with a start tag, content and an end tag.
///
/// Pages use its names in HTML: `div(.class("note")) { "Text" }`.
@usableFromInline
package struct Element<Tag: ContentTag, Content: Markup>: Markup {
    @usableFromInline var attributes: AttributeList
    @usableFromInline let content: Content

    /// An element with these attributes and the markup that the closure lists.
    @inlinable
    package init(_ attributes: Attribute<Tag>..., @MarkupBuilder content: () -> Content) {
        self.init(attributes: attributes, content: content)
    }

    /// An element with attributes that are put together elsewhere.
    @inlinable
    package init(attributes: [Attribute<Tag>], @MarkupBuilder content: () -> Content) {
        self.attributes = AttributeList(attributes)
        self.content = content()
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
        content.render(into: &buffer)
        buffer.writeEnd(of: Tag.name)
    }
}

extension Element where Content == EmptyMarkup {
    /// An element without content, which still has an end tag: `td()`.
    @inlinable
    package init(_ attributes: Attribute<Tag>...) {
        self.init(attributes: attributes) {}
    }
}
