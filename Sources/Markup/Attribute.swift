/// An attribute that an element of the kind `Tag` may carry.
///
/// It is made by the typed functions in this module only. There is none for `style`, for `on…` or
/// for `http-equiv`, so a page cannot break a strict Content-Security-Policy.
@usableFromInline
package struct Attribute<Tag: MarkupTag>: Sendable {
    @usableFromInline let written: WrittenAttribute

    /// An attribute with a value, or one that is true by being there if `value` is `nil`.
    init(_ name: String, _ value: String? = nil) {
        written = WrittenAttribute(name: name, value: value)
    }

    /// An attribute whose value is followed or loaded by the browser, see ``CheckedAddress``.
    init(_ name: String, address: String) {
        self.init(name, CheckedAddress(checking: address).text)
    }

    /// An attribute whose value is a measure or a share, see ``DecimalText``.
    init(_ name: String, _ number: Double) {
        self.init(name, DecimalText(number).text)
    }

    /// An attribute whose value is a list, separated by spaces.
    init(_ name: String, list: [String]) {
        self.init(name, list.joined(separator: " "))
    }
}

/// An attribute as it is written, when it no longer matters which element carries it.
@usableFromInline
struct WrittenAttribute: Sendable {
    let name: String
    var value: String?
}

/// The attributes of one element, in the order in which they were given.
///
/// Most elements have one at most, which stands in the list itself: only more take memory of their
/// own.
@usableFromInline
struct AttributeList: Sendable {
    @usableFromInline var first: WrittenAttribute?
    @usableFromInline var others: [WrittenAttribute]

    @inlinable
    init<Tag>(_ attributes: [Attribute<Tag>]) {
        first = attributes.first?.written
        others = attributes.count > 1 ? attributes.dropFirst().map { $0.written } : []
    }

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
    /// Classes add up; of any other attribute the last value wins. A parser would keep the first,
    /// and a caller that refines an element means the last.
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
    fileprivate mutating func refine(with later: Self) {
        guard name == "class", let value, let addition = later.value else {
            value = later.value
            return
        }
        self.value = [value, addition].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
