import Concept
import Foundation
package import Register

extension ChangeFile {
    /// Makes the edits of the file on a register, and gives every paragraph its number.
    ///
    /// A paragraph keeps its number where the version that the record has now contains it, or one
    /// that it replaces. New paragraphs are numbered in the order of their records, so that the
    /// same folder of files always makes the same town.
    ///
    /// - Throws: `ChangeFileError.notAText` where a text is no list of passages, `recordUnreadable`
    ///   where a record cannot be decoded, `unknownKey` where it has keys that its kind does not
    ///   have.
    package func edits(on register: Register) throws(ChangeFileError) -> Draft {
        var draft = Draft(register)
        for (reference, fields) in puts {
            var stored = fields
            for field in reference.kind.type.proseFields {
                let passages = try passages(fields[field], of: reference, field)
                let old = register.table[reference]?.record.prose(field) ?? Prose()
                stored[field] = JSON(draft.prose(passages, revising: old))
            }
            draft.put(.put(reference.number, try record(stored, reference)))
        }
        for reference in retracted { draft.put(.retract(reference)) }
        return draft
    }

    /// The passages of one text as the file has them; none where the key is missing.
    ///
    /// - Throws: `ChangeFileError.notAText` where the value is no list of texts with words in each.
    private func passages(
        _ value: JSON?,
        of reference: Reference,
        _ field: String
    ) throws(ChangeFileError) -> [Passage] {
        guard let value else { return [] }
        guard case .list(let items) = value else {
            throw .notAText(file: name, reference, field: field)
        }
        var passages: [Passage] = []
        for item in items {
            guard case .text(let text) = item, let passage = Passage(written: text) else {
                throw .notAText(file: name, reference, field: field)
            }
            passages.append(passage)
        }
        return passages
    }

    /// Decodes a record in the newest shape of its kind.
    ///
    /// The record is encoded again and compared with the file, so that a misspelt key is an error
    /// and not something that is silently dropped.
    private func record(
        _ fields: [String: JSON],
        _ reference: Reference
    ) throws(ChangeFileError) -> any Record {
        let kind = reference.kind
        do {
            let body = try JSONEncoder().encode(fields)
            let record = try Shape.decode(kind, shape: Shape.newest(of: kind), body: body)
            let written = try JSONDecoder().decode(JSON.self, from: Shape.encode(record))
            guard let key = JSON.object(fields).keys(missingIn: written).first else {
                return record
            }
            throw ChangeFileError.unknownKey(file: name, key: "\(reference).\(key)")
        } catch let error as ChangeFileError {
            throw error
        } catch {
            let path = (error as? DecodingError)?.path ?? ""
            throw .recordUnreadable(file: name, reference, at: path)
        }
    }
}

extension Passage {
    /// Reads a passage as a file has it: `## ` before a heading, `- ` before a bullet.
    ///
    /// It is `nil` where nothing but white space follows.
    fileprivate init?(written text: String) {
        let (role, words): (Paragraph.Role, Substring) =
            if text.hasPrefix("## ") {
                (.heading, text.dropFirst(3))
            } else if text.hasPrefix("- ") {
                (.bullet, text.dropFirst(2))
            } else {
                (.paragraph, text[...])
            }
        if words.allSatisfy(\.isWhitespace) { return nil }
        self.init(role, String(words))
    }
}

extension JSON {
    /// The text in the shape in which the log stores it; without paragraphs an empty object.
    fileprivate init(_ prose: Prose) {
        let paragraphs = prose.paragraphs.map { paragraph in
            JSON.object([
                "number": .number(paragraph.number), "role": .text(paragraph.role.rawValue),
                "text": .text(paragraph.text),
            ])
        }
        self = .object(paragraphs.isEmpty ? [:] : ["paragraphs": .list(paragraphs)])
    }
}

extension Record {
    /// The text of the property with this name; `nil` where the record has no such text.
    fileprivate func prose(_ name: String) -> Prose? {
        fields.lazy.filter { $0.name == name }.compactMap { field in
            if case .prose(let prose) = field.value { prose } else { nil }
        }.first
    }
}
