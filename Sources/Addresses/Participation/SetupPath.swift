/// Where a set-up link leads.
package enum SetupPath {
    static let name = "einrichten"

    /// The path for a token; it is a secret.
    package static func path(_ token: String) -> String { "/\(name)/\(token)" }
}
