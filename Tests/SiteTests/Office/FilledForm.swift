import Foundation

/// The fields of the forms on a page, with something in each, as somebody would send them who fills all.
struct FilledForm: Sendable {
    private(set) var values: [(name: String, value: String)] = []
    /// The choice whose options are being read.
    private var choice: (name: String, value: String)?

    /// Without the token, which whoever sends it has of his own.
    init(_ page: String) {
        let main = page.range(of: "<main").map { page[$0.lowerBound...] } ?? page[...]
        for tag in main.matches(of: /<(input|textarea|select|option|button)\b([^>]*)>/) {
            read(String(tag.output.1), tag.output.2)
        }
        endChoice()
        values.removeAll { $0.name == "formular" }
    }

    private mutating func read(_ element: String, _ tag: Substring) {
        let value = Self.attribute("value", tag)
        if element == "option" {
            if let value, !value.isEmpty { choice?.value = value }
            return
        }
        endChoice()
        guard let name = Self.attribute("name", tag) else { return }
        switch element {
        case "select": choice = (name, "")
        case "textarea": values.append((name, Self.typed))
        default: values.append((name, Self.filled(value, Self.attribute("type", tag))))
        }
    }

    private mutating func endChoice() {
        if let choice { values.append(choice) }
        choice = nil
    }

    private static let typed = "Ein Satz, den jemand eingetragen hat."

    private static func filled(_ value: String?, _ type: String?) -> String {
        if let value, !value.isEmpty { return value }
        switch type {
        case "email": return "neu@stadt.example"
        case "number": return "1"
        case "date": return "2025-02-01"
        case "hidden": return ""
        case "checkbox", "radio": return "on"
        default: return typed
        }
    }

    private static func attribute(_ name: String, _ tag: Substring) -> String? {
        guard let start = tag.range(of: " \(name)=\"")?.upperBound else { return nil }
        return String(tag[start...].prefix { $0 != "\"" })
            .replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
            .replacing("&amp;", with: "&")
    }
}
