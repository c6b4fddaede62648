package import Words

/// What a paper adds to a record that the town has.
package enum PaperSupplement: Hashable, Sendable {
    /// The rest of a chapter, of which an earlier reading had the beginning only.
    ///
    /// Where the chapter is public, the rest is so at once.
    case chapterText(number: String, heading: String, isPublic: Bool)
    /// The tie to a goal that the paper names, and that the town came to know after the paper.
    case goal(String)
}

extension PaperSupplement {
    /// What is added, as a sentence.
    package func message(in words: Catalogue) -> String {
        switch self {
        case .chapterText(let number, let heading, let isPublic):
            words(
                .paperImport(isPublic ? .chapterContinuedPublic : .chapterContinued),
                ["chapter": number.isEmpty ? heading : "\(number) \(heading)"]
            )
        case .goal(let code): words(.paperImport(.goalTied), ["code": code])
        }
    }
}
