/// How the name of a field becomes the HTML id of its input.
package enum FieldID {
    /// "feld-" and the name; points become hyphens, because a point in an id is awkward in style
    /// sheets.
    package static func of(_ name: String) -> String { "feld-" + name.replacing(".", with: "-") }
}
