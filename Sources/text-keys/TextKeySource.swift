/// The Swift file that names the texts of a catalogue.
///
/// Each area becomes an enum in `TextKey`, and each text `area.name` a case of it; texts in several forms for
/// a count, such as `round.sent_one`, become one.
struct TextKeySource {
    /// The keys of the catalogue.
    let texts: Set<String>
    /// What the texts of each area are for, in a sentence; texts of no area are words of lists.
    let areas: [String: String]

    /// The endings of texts that depend on a count, by the plural categories of the CLDR.
    private static let plurals = ["zero", "one", "two", "few", "many", "other"]

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

    private static func withoutPlural(_ name: Substring) -> String {
        guard let mark = name.lastIndex(of: "_"),
            plurals.contains(String(name[name.index(after: mark)...]))
        else { return String(name) }
        return String(name[..<mark])
    }

    private static func type(_ area: String) -> String {
        area.prefix(1).uppercased() + area.dropFirst()
    }
}
