import Concept
import Register

/// The table of routes as a tree of names, in which a path is looked up.
///
/// Of several routes that fit, the one with a fixed name comes first, then the one with a part of a name;
/// one whose captures mean nothing is passed over for the next.
///
/// - Source: decision 60, which says why it is not the tree of Hummingbird's router.
struct RouteTree: Sendable {
    private struct Node: Sendable {
        var route: Route?
        var fixed: [String: Node] = [:]
        var captures: [(before: String, after: String, node: Node)] = []
    }

    /// With every route of the table.
    static let whole = RouteTree(Route.all)

    private var top = Node()
    /// The sections whose routes begin with a name.
    private var sections: [String: Section] = [:]

    init(_ routes: [Route]) {
        for route in routes {
            let pattern = route.row.pattern
            if let root = pattern.root { sections[root] = route.section }
            Self.add(route, pattern.names[...], to: &top)
        }
    }

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
            // What is whole stands last, so that a part of a name is tried before it.
            let isWhole = before.isEmpty && after.isEmpty
            let index = place ?? (isWhole ? node.captures.endIndex : node.captures.startIndex)
            if place == nil { node.captures.insert((before, after, Node()), at: index) }
            add(route, names.dropFirst(), to: &node.captures[index].node)
        }
    }

    /// What `made` makes of the first route that fits these names, and of what its captures hold.
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

    /// The section that answers for what begins with this name and is no address.
    func section(of root: Substring?) -> Section {
        root.flatMap { sections[String($0)] } ?? .pages
    }
}
