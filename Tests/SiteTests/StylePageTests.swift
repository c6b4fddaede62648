import Foundation
import TestKit
import Testing

/// The page of components has them all.
@Suite struct StylePageTests {
    /// The components of the style sheet, as its headings name them: `/* bar: how many of which`.
    private func components() throws -> [String] {
        let sheet = Places.root.appending(path: "Sources/Design/Resources/miteinander.css")
        return try String(contentsOf: sheet, encoding: .utf8)
            .matches(of: /\n\/\* ([a-z-]+):/).map { String($0.1) }
    }

    @Test func `every component of the style sheet is shown with its rule`() async throws {
        let fixture = try await SiteFixture()
        let components = try components()
        #expect(components.count > 25)
        for path in ["/stil", "/en/stil"] {
            let (_, text) = try await fixture.ask(path)
            let shown = Set(
                text.matches(of: /class="([^"]+)"/).flatMap { $0.1.split(separator: " ") }
            )
            #expect(components.filter { !shown.contains(Substring($0)) } == [], "\(path)")
        }
    }
}
