/// The id of the input of a field; the names of fields may have a point in them, which ids can do without.
package enum FieldID {
    package static func of(_ name: String) -> String { "feld-" + name.replacing(".", with: "-") }
}
