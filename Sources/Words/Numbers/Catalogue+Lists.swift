extension Catalogue {
    /// Several things as one enumeration: "A, B und C"; empty if there are none.
    package func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        let others = items.dropLast()
        if others.isEmpty { return last }
        return self(.value(.and), ["first": others.joined(separator: ", "), "last": last])
    }

    /// An enumeration that names at most `limit` things and counts the others: "A, B und 4 weitere
    /// Einträge".
    package func list(_ items: [String], limit: Int) -> String {
        guard items.count > limit else { return list(items) }
        let others = self(.value(.others), count: items.count - limit)
        return list(items.prefix(limit) + [others])
    }
}
