extension Catalogue {
    /// Several things in a sentence: "A, B und C".
    package func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        let others = items.dropLast()
        if others.isEmpty { return last }
        return self(.value(.and), ["first": others.joined(separator: ", "), "last": last])
    }

    /// The same, where more than `limit` of them are only counted: "A, B und 4 weitere".
    package func list(_ items: [String], limit: Int) -> String {
        guard items.count > limit else { return list(items) }
        let others = self(.value(.others), count: items.count - limit)
        return list(items.prefix(limit) + [others])
    }
}
