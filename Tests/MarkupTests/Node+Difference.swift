extension Node {
    /// Where this node first differs from what was meant, as a sentence; `nil` if nowhere.
    func difference(from meant: Node, at path: String = "") -> String? {
        guard
            case .element(let name, let attributes, let children) = self,
            case .element(let meantName, let meantAttributes, let meantChildren) = meant,
            name == meantName, attributes == meantAttributes
        else {
            return self == meant ? nil : "at \(path): \(summary) instead of \(meant.summary)"
        }
        let place = "\(path)/\(name)"
        for (child, meantChild) in zip(children, meantChildren) {
            if let difference = child.difference(from: meantChild, at: place) { return difference }
        }
        guard children.count == meantChildren.count else {
            let counts = "\(children.count) children instead of \(meantChildren.count)"
            return "at \(place): \(counts): \(children.map(\.summary))"
        }
        return nil
    }

    private var summary: String {
        switch self {
        case .element(let name, let attributes, _): "<\(name) \(attributes)>"
        case .text(let text): "text '\(text)'"
        }
    }
}
