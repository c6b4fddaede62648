/// Writes the Swift file that gives every text of a catalogue a typed key.
///
/// Each area of the catalogue becomes an enum inside `TextKey`, and each text `area.name` one of
/// its cases. Plural forms such as `round.sent_one` and `round.sent_other` become one case. A text
/// that is removed from the catalogue thereby breaks the build wherever it is still used.
struct TextKeySource {
    /// All keys of the catalogue; those without a dot are words of lists and get no case.
    let texts: Set<String>
    /// The name of each area, and the sentence that becomes the doc comment of its enum.
    let areas: [String: String]

    /// The endings of plural forms.
    ///
    /// - Source: Unicode CLDR, plural categories.
    private static let plurals = ["zero", "one", "two", "few", "many", "other"]

    /// The whole Swift file; the same catalogue always gives the same text.
    var text: String {
        var names: [String: Set<String>] = [:]
        for text in texts {
            guard let dot = text.firstIndex(of: ".") else { continue }
            let name = Self.withoutPlural(text[text.index(after: dot)...])
            names[String(text[..<dot]), default: []].insert(name)
        }
        let sorted = areas.keys.sorted()
        return """
            /// A fixed text of the program: its area, and its name there.
            ///
            /// `.measure(.lead)` is the text `measure.lead` of the catalogues.
            package enum TextKey: Hashable, Sendable {
            \(sorted.map { "    case \($0)(\(Self.type($0)))" }.joined(separator: "\n"))

                /// The key in the catalogues.
                var key: String {
                    switch self {
            \(sorted.map { "        case .\($0)(let key): \"\($0).\" + key.rawValue" }.joined(separator: "\n"))
                    }
                }
            }

            extension TextKey: CaseIterable {
                package static var allCases: [TextKey] {
                    let areas: [[TextKey]] = [
            \(sorted.map { "            \(Self.type($0)).allCases.map(TextKey.\($0))," }.joined(separator: "\n"))
                    ]
                    return areas.flatMap { $0 }
                }
            }
            \(sorted.map { area($0, names[$0] ?? []) }.joined())
            """
    }

    /// The enum of one area, with its names as raw values in alphabetical order.
    private func area(_ area: String, _ names: Set<String>) -> String {
        """

        extension TextKey {
            /// \(areas[area] ?? "")
            package enum \(Self.type(area)): String, CaseIterable, Hashable, Sendable {
        \(names.sorted().map { "        case `\($0)`" }.joined(separator: "\n"))
            }
        }

        """
    }

    /// The name without the ending of a plural form, if it has one.
    private static func withoutPlural(_ name: Substring) -> String {
        guard let mark = name.lastIndex(of: "_"),
            plurals.contains(String(name[name.index(after: mark)...]))
        else { return String(name) }
        return String(name[..<mark])
    }

    /// The name of the area as a type: its first letter becomes a capital.
    private static func type(_ area: String) -> String {
        area.prefix(1).uppercased() + area.dropFirst()
    }
}
