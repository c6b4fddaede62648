import Concept
import Register
package import Words

/// What a paper adds to a record that the town has.
package enum PaperSupplement: Hashable, Sendable {
    /// The rest of a chapter, of which an earlier reading had the beginning only.
    ///
    /// Where the chapter is public, the rest is so at once.
    case chapterText(number: String, heading: String, isPublic: Bool)
    /// The tie to a goal that the paper names, and that the town came to know after the paper.
    case goal(String)
    /// Fields of the paper that were empty, by their names.
    case paper(String, fields: [String], isPublic: Bool)
    /// Fields of a step that were empty.
    case step(Int, body: String, fields: [String], isPublic: Bool)
    /// The step of this body has another place, since one was added before it.
    case stepMoved(to: Int, body: String)
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
        case .paper(let code, let fields, let isPublic):
            words(
                .paperImport(isPublic ? .paperFilledPublic : .paperFilled),
                ["code": code, "fields": words.names(ofFields: fields, of: .paper)]
            )
        case .step(let position, let body, let fields, let isPublic):
            words(
                .paperImport(isPublic ? .stepFilledPublic : .stepFilled),
                [
                    "position": String(position), "body": body,
                    "fields": words.names(ofFields: fields, of: .consultation),
                ]
            )
        case .stepMoved(let position, let body):
            words(.paperImport(.stepMoved), ["position": String(position), "body": body])
        }
    }
}

extension Catalogue {
    fileprivate func names(ofFields fields: [String], of kind: Kind) -> String {
        list(fields.map { name(ofField: $0, of: kind) })
    }
}
