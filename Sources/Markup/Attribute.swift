/// An attribute that an element with the tag `Tag` may have.
///
/// Only the typed functions of this module make one. There are none for `style`, for event handlers
/// (`on…`) or for `http-equiv`, so that no page can break a strict Content-Security-Policy.
@usableFromInline
package struct Attribute<Tag: MarkupTag>: Sendable {
    @usableFromInline let written: WrittenAttribute

    /// An attribute with a value, or, with `nil`, one that is true by being there.
    init(_ name: String, _ value: String? = nil) {
        written = WrittenAttribute(name: name, value: value)
    }

    /// An attribute with an address that browsers follow or load, see ``CheckedAddress``.
    init(_ name: String, address: String) {
        self.init(name, CheckedAddress(checking: address).text)
    }

    /// An attribute with a length or a share, see ``DecimalText``.
    init(_ name: String, _ number: Double) {
        self.init(name, DecimalText(number).text)
    }

    /// An attribute with a list, separated by spaces.
    init(_ name: String, list: [String]) {
        self.init(name, list.joined(separator: " "))
    }
}

/// An attribute once it no longer matters which element has it.
@usableFromInline
struct WrittenAttribute: Sendable {
    let name: String
    var value: String?
}

/// The attributes of one element, in the order in which they were given.
///
/// Most elements have at most one, which is stored in the list itself; only more of them need an
/// array.
@usableFromInline
struct AttributeList: Sendable {
    @usableFromInline var first: WrittenAttribute?
    @usableFromInline var others: [WrittenAttribute]

    @inlinable
    init<Tag>(_ attributes: [Attribute<Tag>]) {
        first = attributes.first?.written
        others = attributes.count > 1 ? attributes.dropFirst().map { $0.written } : []
    }

    /// Adds attributes; when the element is written, they win over earlier ones of the same name.
    @inlinable
    mutating func append<Tag>(_ attributes: [Attribute<Tag>]) {
        for attribute in attributes {
            if first == nil { first = attribute.written } else { others.append(attribute.written) }
        }
    }

    /// Whether a name was given more than once, which is rare.
    var hasRepeats: Bool {
        others.indices.contains { index in
            let name = others[index].name
            return name == first?.name || others[..<index].contains { $0.name == name }
        }
    }

    /// Each name once, at the place where it was first given.
    ///
    /// Classes add up, and of other attributes the last value counts: whoever adds attributes to an
    /// element means to change it, but a browser would keep the first value.
    var resolved: [WrittenAttribute] {
        var resolved: [WrittenAttribute] = first.map { [$0] } ?? []
        for attribute in others {
            if let index = resolved.firstIndex(where: { $0.name == attribute.name }) {
                resolved[index].refine(with: attribute)
            } else {
                resolved.append(attribute)
            }
        }
        return resolved
    }
}

extension WrittenAttribute {
    /// Joins classes, and replaces any other value.
    fileprivate mutating func refine(with later: Self) {
        guard name == "class", let value, let addition = later.value else {
            value = later.value
            return
        }
        self.value = [value, addition].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
