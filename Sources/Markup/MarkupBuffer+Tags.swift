extension MarkupBuffer {
    /// Appends `<name attributes>`, with each attribute once.
    @usableFromInline
    mutating func writeStart(of tag: TagName, _ attributes: AttributeList) {
        write(ascii: "<")
        write(tag.name)
        if attributes.hasRepeats {
            for attribute in attributes.resolved { write(attribute) }
        } else {
            if let first = attributes.first { write(first) }
            for attribute in attributes.others { write(attribute) }
        }
        write(ascii: ">")
        if tag.swallowsNewline { write(ascii: "\n") }
    }

    /// Appends `</name>`.
    @usableFromInline
    mutating func writeEnd(of tag: TagName) {
        write("</")
        write(tag.name)
        write(ascii: ">")
    }

    /// Appends a space and the attribute; without a value only its name.
    private mutating func write(_ attribute: WrittenAttribute) {
        write(ascii: " ")
        bytes.append(contentsOf: attribute.name.utf8)
        guard let value = attribute.value else { return }
        write("=\"")
        write(value, in: .attributeValue)
        write(ascii: "\"")
    }
}
