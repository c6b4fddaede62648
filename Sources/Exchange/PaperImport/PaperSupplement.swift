import Concept
import Register
package import Words

/// What a paper adds to a record that the town has.
///
/// `isPublic` says that the record is public, so that everybody sees the addition at once.
package enum PaperSupplement: Hashable, Sendable {
    /// The rest of a chapter; an earlier reading had only its beginning.
    case chapterText(number: String, heading: String, isPublic: Bool)
    /// The connection with this goal, which was recorded after the paper.
    case goal(String)
    /// Fields of the paper with this number that were empty, by their stored names.
    case paper(String, fields: [String], isPublic: Bool)
    /// Fields of the step with this number that were empty, by their stored names.
    case step(Int, body: String, fields: [String], isPublic: Bool)
    /// The step of this body has another position, because one was inserted before it.
    case stepMoved(to: Int, body: String)
}

extension PaperSupplement {
    /// The addition as a sentence.
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
    /// The names of fields as the office reads them, joined to a list.
    fileprivate func names(ofFields fields: [String], of kind: Kind) -> String {
        list(fields.map { name(ofField: $0, of: kind) })
    }
}
