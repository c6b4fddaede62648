import Addresses
import Concept
import Foundation
import HTTPTypes
import Hummingbird
import OfficeKit
import PublicSite
import Register
import TestKit
import Testing
import Words

/// The table of routes reads and prints every address, and says what is answered there.
@Suite struct RouteTests {
    /// A path of the route with something in its captures that chance finds.
    private static func path(_ route: Route, _ chance: inout Seeded) -> String {
        var path = ""
        var rest = route.row.pattern.text[...]
        while let opening = rest.firstIndex(of: "{"), let closing = rest.firstIndex(of: "}") {
            path += rest[..<opening]
            path += value(rest[opening..<closing].dropFirst(), &chance)
            rest = rest[closing...].dropFirst()
        }
        return path + rest
    }

    private static func value(_ capture: Substring, _ chance: inout Seeded) -> String {
        switch capture {
        case "kind": Kind.allCases.compactMap(\.officePath).randomElement(using: &chance) ?? ""
        case "topic": FormTopicName.allCases.randomElement(using: &chance)?.rawValue ?? ""
        case "format": TableFormat.allCases.randomElement(using: &chance)?.rawValue ?? ""
        case "part": OwnAccountPart.allCases.randomElement(using: &chance)?.rawValue ?? ""
        case "cause": path(of: Hint.Cause.allCases.randomElement(using: &chance))
        case "number", "change", "measure": String(Int.random(in: 1...999_999, using: &chance))
        case "digest": "\(digits(24, &chance)).css"
        default: digits(32, &chance)
        }
    }

    private static func path(of cause: Hint.Cause?) -> String {
        String(OfficeAddress.desk(cause).path.split(separator: "/").last ?? "")
    }

    private static func digits(_ count: Int, _ chance: inout Seeded) -> String {
        var text = ""
        for _ in 0..<count { text += String(Int.random(in: 0..<16, using: &chance), radix: 16) }
        return text
    }

    /// The path as the target prints it.
    private static func printed(_ location: Location) -> String? {
        switch location.target {
        case .page(let request): request.path
        case .file: String(location.path)
        case .door(let address): address.text(in: location.language)
        case .notice(let address): address.text(in: location.language)
        case .task(let address): address.text(in: location.language)
        case .unsubscribing(let address): address.text(in: location.language)
        case .office(let address): address.text(in: location.language)
        case .moved, .noDay, .nothing: nil
        }
    }

    @Test func `what is read is printed as it was, for every route in every language`() {
        var chance = Seeded(seed: 60)
        for route in Route.all {
            for _ in 0..<40 {
                let path = Self.path(route, &chance)
                for language in Language.allCases {
                    if case .file = route, language != .german { continue }
                    let text =
                        language == .english && path == "/" ? "/en/" : language.pathPrefix + path
                    let location = Location(text)
                    #expect(location.route == route, "\(text)")
                    #expect(Self.printed(location) == text)
                    #expect(location.language == language)
                }
            }
        }
        held(Route.all.count, "routes whose addresses read back as they are printed")
    }

    @Test func `patterns are written as Hummingbird's router reads them`() {
        for route in Route.all {
            let pattern = route.row.pattern.text
            #expect(RouterPath(pattern).description == pattern)
        }
    }

    @Test func `no two routes have a name or a pattern in common`() {
        #expect(Set(Route.all.map(\.name)).count == Route.all.count)
        #expect(Set(Route.all.map(\.row.pattern.text)).count == Route.all.count)
    }

    @Test func `what is no address belongs to the section of its first name`() {
        for (path, section) in [
            ("/abfragen/anfrage", Section.office), ("/bearbeiten/x/y", .office),
            ("/einlesen/datei/XY", .office), ("/konten/liste.csv/x", .office),
            ("/antwort", .tasks), ("/antwort/a/b/c/d", .tasks), ("/keine-post", .unsubscribing),
            ("/einrichten", .pages), ("/anmelden/x", .pages), ("/hinweis/a/b", .pages),
            ("/nichts", .pages), ("/en/healthz", .pages), ("//healthz", .pages),
        ] {
            #expect(Location(path).target == .nothing(section), "\(path)")
        }
        // What looks like the file of a list and is none may be the number of an account.
        #expect(Location("/konten/liste.pdf").target == .office(.account("liste.pdf")))
    }

    @Test func `what the table takes is taken, and nothing else`() async throws {
        let office = try await OfficeFixture()
        var chance = Seeded(seed: 61)
        for route in Route.all {
            let path = Self.path(route, &chance)
            let refused = try await office.ask(path, .put, office.cookie, nil)
            #expect(refused.status == .methodNotAllowed, "\(path)")
            let allowed = route.row.takes == nil ? "GET, HEAD" : "GET, HEAD, POST"
            #expect(refused.headers[.allow] == allowed, "\(path)")
            guard route.row.takes == nil else { continue }
            let posted = try await office.ask(path, .post, office.cookie, nil)
            #expect(posted.status == .methodNotAllowed, "\(path)")
        }
    }

    @Test func `pages for everybody stand in the list of the town's pages`() async throws {
        let routes = try await SiteFixture().site.paths.map { Location($0).route }
        for route in PublicRoute.allCases where !Self.unlisted.contains(route) {
            #expect(routes.contains(.page(route)), "\(route)")
        }
        #expect(routes.allSatisfy { $0?.row.access == .everybody })
    }

    /// Files that are made of pages, and the page of components, to which no page leads.
    private static let unlisted: Set<PublicRoute> = [
        .measureFile, .measureFeed, .changesFeed, .calendarFile, .suggestions, .style,
    ]
}
