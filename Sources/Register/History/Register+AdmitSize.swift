/// The laws on how much a record may hold.
extension Register {
    /// The most paragraphs or entries in one field: more than a concept of a hundred pages has.
    package static let mostParagraphs = 2000
    /// The most Unicode scalars in one field: the length of a thick book.
    package static let mostCharacters = 1_000_000

    /// Texts stay short enough to be shown and compared on any machine.
    ///
    /// A field that is larger already, from an older version of the program, may stay so or shrink.
    ///
    /// - Throws: `Refusal.tooManyParagraphs`, `Refusal.tooLong`.
    /// - Source: decision 3: rules are asked of what is new, not of what is read.
    func checkSize(of record: any Record, before: Register, _ reference: Reference) throws(Refusal)
    {
        let old = before.table[reference]?.record.fields ?? []
        for field in record.fields {
            let was = old.first { $0.name == field.name }?.size
            let (paragraphs, characters) = field.size
            if paragraphs > max(Self.mostParagraphs, was?.paragraphs ?? 0) {
                throw .tooManyParagraphs(
                    reference.kind,
                    field: field.name,
                    limit: Self.mostParagraphs,
                    count: paragraphs
                )
            }
            if characters > max(Self.mostCharacters, was?.characters ?? 0) {
                throw .tooLong(
                    reference.kind,
                    field: field.name,
                    limit: Self.mostCharacters,
                    length: characters
                )
            }
        }
    }
}

extension Field {
    /// How many paragraphs or entries and how many Unicode scalars it has; zero if it is no text.
    fileprivate var size: (paragraphs: Int, characters: Int) {
        switch value {
        case .text(let text), .code(let text): (1, text.unicodeScalars.count)
        case .texts(let texts):
            (texts.count, texts.reduce(0) { $0 + $1.unicodeScalars.count })
        case .prose(let prose):
            (
                prose.paragraphs.count,
                prose.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
            )
        case .number, .money, .day, .period, .flag, .choice, .references, .none: (0, 0)
        }
    }
}
