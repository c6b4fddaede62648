import Concept
import Register

/// The table of routes as a tree of names, in which paths are looked up.
///
/// If several routes fit, fixed names come first, then partly fixed ones, then captures of a whole
/// name. A route whose captures cannot be read is skipped in favour of the next.
///
/// - Source: decision 60, which says why it is not the tree of Hummingbird's router.
struct RouteTree: Sendable {
    private struct Node: Sendable {
        var route: Route?
        var fixed: [String: Node] = [:]
        var captures: [(before: String, after: String, node: Node)] = []
    }

    /// The tree of all routes.
    static let whole = RouteTree(Route.all)

    private var top = Node()
    /// Which section's routes begin with a name.
    private var sections: [String: Section] = [:]

    init(_ routes: [Route]) {
        for route in routes {
            let pattern = route.row.pattern
            if let root = pattern.root { sections[root] = route.section }
            Self.add(route, pattern.names[...], to: &top)
        }
    }

    /// Adds one route name by name; two routes with the same pattern stop the program.
    private static func add(
        _ route: Route,
        _ names: ArraySlice<RoutePattern.Name>,
        to node: inout Node
    ) {
        guard let name = names.first else {
            precondition(node.route == nil, "two routes have the pattern of \(route)")
            node.route = route
            return
        }
        switch name {
        case .fixed(let name): add(route, names.dropFirst(), to: &node.fixed[name, default: Node()])
        case .capture(let before, let after):
            let place = node.captures.firstIndex { $0.before == before && $0.after == after }
            // Captures of a whole name come last, so that partly fixed names are tried before them.
            let isWhole = before.isEmpty && after.isEmpty
            let index = place ?? (isWhole ? node.captures.endIndex : node.captures.startIndex)
            if place == nil { node.captures.insert((before, after, Node()), at: index) }
            add(route, names.dropFirst(), to: &node.captures[index].node)
        }
    }

    /// Returns what `made` returns for the first route that fits, given its captured texts.
    ///
    /// A route for which `made` returns `nil` is skipped; `nil` if no route is left.
    func find<Value>(
        _ names: ArraySlice<Substring>,
        _ made: (Route, [Substring]) -> Value?
    ) -> Value? {
        find(names, [], in: top, made)
    }

    private func find<Value>(
        _ names: ArraySlice<Substring>,
        _ captured: [Substring],
        in node: Node,
        _ made: (Route, [Substring]) -> Value?
    ) -> Value? {
        guard let name = names.first else { return node.route.flatMap { made($0, captured) } }
        let rest = names.dropFirst()
        if let next = node.fixed[String(name)],
            let found = find(rest, captured, in: next, made)
        {
            return found
        }
        for (before, after, next) in node.captures {
            guard let inner = Self.captured(name, before, after) else { continue }
            if let found = find(rest, captured + [inner], in: next, made) { return found }
        }
        return nil
    }

    /// The captured part of a name; `nil` if the fixed parts do not fit or nothing is left between
    /// them.
    private static func captured(
        _ name: Substring,
        _ before: String,
        _ after: String
    ) -> Substring? {
        if before.isEmpty && after.isEmpty { return name }
        let bytes = name.utf8
        guard bytes.count > before.utf8.count + after.utf8.count,
            bytes.starts(with: before.utf8),
            bytes.suffix(after.utf8.count).elementsEqual(after.utf8)
        else { return nil }
        return Substring(bytes.dropFirst(before.utf8.count).dropLast(after.utf8.count))
    }

    /// The section whose routes begin with that name; `pages` if none does.
    func section(of root: Substring?) -> Section {
        root.flatMap { sections[String($0)] } ?? .pages
    }
}
