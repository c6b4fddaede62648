import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

/// What pages show of the example, without the frame.
@Suite struct PageTests {
    /// The main part of a page as text lines: what a reader hears, one element a line.
    private func content(_ path: String, _ fixture: SiteFixture) async throws -> String {
        let (_, text) = try await fixture.ask(path)
        let main = text.split(separator: "<main", maxSplits: 1).last ?? ""
        let body = main.split(separator: "</main>", maxSplits: 1).first ?? ""
        var lines = ""
        for piece in body.split(separator: "<").dropFirst() {
            let words = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            lines += words.count > 1 ? String(words[1]) : ""
            let tag = words[0].prefix { $0 != " " }
            if ["/p", "/li", "/h1", "/h2", "/h3", "/dd", "/dt", "/tr", "/caption"].contains(tag) {
                lines += "\n"
            } else if ["/td", "/th"].contains(tag) {
                lines += " | "
            }
        }
        return lines.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    @Test func `the pages of the example read as they did`() async throws {
        let fixture = try await SiteFixture()
        for path in [
            "/konzept", "/handlungsfelder/1", "/strategische-ziele", "/ziele", "/massnahmen",
            "/fassungen", "/vorlagen/1", "/gremien", "/netzwerk", "/en/massnahmen",
            "/so-lesen-sie-diese-seite", "/begriffe", "/hilfe", "/kontakt", "/impressum",
            "/datenschutz", "/barrierefreiheit", "/en/barrierefreiheit",
        ] {
            let name = path.dropFirst().replacingOccurrences(of: "/", with: "-") + ".txt"
            let text = try await content(path, fixture)
            let golden = try golden(name, recording: text)
            #expect(text == golden.expected, "\(path)")
            #expect(!golden.isRecorded, "recorded; run again without RECORD")
        }
    }

    @Test func `an edition shows the fields by the names of its time`() async throws {
        let fixture = try await SiteFixture()
        let text = try await content("/fassungen", fixture)
        #expect(text.contains("Wohnen im sozialen Raum"))
        #expect(text.contains("Wohnen, Nachbarschaften, Zusammenleben im Stadtteil"))
    }

    @Test func `nothing internal of the example is on any page`() async throws {
        let fixture = try await SiteFixture()
        let register = fixture.town.register
        let notes =
            register.all(Measure.self).compactMap(\.record.internalNote)
            + register.all(Organization.self).compactMap(\.record.internalNote)
        let hidden = register.all(Measure.self).filter { $0.visibility != .public }.map(\.title)
        #expect(!notes.isEmpty)
        #expect(!hidden.isEmpty)
        var paths = AnswerTests.addresses
        paths += register.all(Measure.self).map { "/massnahmen/\($0.id.number)" }
        paths += register.all(Organization.self).map { "/netzwerk/\($0.id.number)" }
        paths += register.all(FieldOfAction.self).map { "/handlungsfelder/\($0.id.number)" }
        for path in paths {
            let (_, text) = try await fixture.ask(path)
            let found = (notes + hidden).filter { text.contains($0) }
            #expect(found.isEmpty, "\(path)")
        }
    }
}
