import Concept
import Register

extension Passage {
    /// The same paragraph with its text tidied.
    var tidied: Passage { Passage(role, text.tidied) }
}

extension [TextBlock] {
    /// The blocks as paragraphs with tidied text; those without words are left out.
    var passages: [Passage] {
        map { block in
            switch block {
            case .heading(let text): Passage(.heading, text.tidied)
            case .paragraph(let text): Passage(.paragraph, text.tidied)
            case .bullet(let text): Passage(.bullet, text.tidied)
            }
        }
        .filter { !$0.text.isEmpty }
    }
}
