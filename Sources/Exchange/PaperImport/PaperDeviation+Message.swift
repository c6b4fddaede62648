import Concept
import Register
package import Words

extension PaperDeviation {
    /// The difference as a sentence: what the town has recorded, and what the paper prints.
    package func message(in words: Catalogue) -> String {
        switch self {
        case .goalWording(let code, let recorded, let printed):
            words(
                .paperImport(.goalWordingDiffers),
                ["code": code, "recorded": recorded, "printed": printed]
            )
        case .goalNotTied(let code):
            words(.paperImport(.goalNotTied), ["code": code])
        case .step(let position, let fields):
            words(
                .paperImport(.stepDiffers),
                [
                    "position": String(position),
                    "fields": words.list(
                        fields.map { words.name(ofField: $0, of: .consultation) }
                    ),
                ]
            )
        case .paperPublicness(let recorded, let printed):
            words(
                .paperImport(.paperPublicnessDiffers),
                ["recorded": words.word(recorded), "printed": words.word(printed)]
            )
        case .fieldTitle(let position, let recorded, let printed):
            words(
                .paperImport(.fieldTitleDiffers),
                ["position": String(position), "recorded": recorded, "printed": printed]
            )
        case .fieldPosition(let title, let recorded, let printed):
            words(
                .paperImport(.fieldPositionDiffers),
                ["field": title, "recorded": String(recorded), "printed": String(printed)]
            )
        case .fieldNotListed(let title):
            words(.paperImport(.fieldNotListed), ["field": title])
        case .chapterText(let number, let heading):
            words(
                .paperImport(.chapterDiffers),
                ["chapter": number.isEmpty ? heading : "\(number) \(heading)"]
            )
        case .actor(let recorded, let printed):
            words(.paperImport(.actorDiffers), ["recorded": recorded, "printed": printed])
        }
    }
}
