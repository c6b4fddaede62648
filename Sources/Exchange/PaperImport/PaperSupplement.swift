package import Words

/// What a paper adds to a record that the town has.
package enum PaperSupplement: Hashable, Sendable {
    /// The tie to a goal that the paper names, and that the town came to know after the paper.
    case goal(String)
}

extension PaperSupplement {
    /// What is added, as a sentence.
    package func message(in words: Catalogue) -> String {
        switch self {
        case .goal(let code): words(.paperImport(.goalTied), ["code": code])
        }
    }
}
