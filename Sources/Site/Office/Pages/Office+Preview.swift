import HTTPTypes
import Journal
import Markup
import Register
import Words

extension Office {
    /// The public page of a record as it would be if the record were public.
    ///
    /// It is made from what the public would see then, and from nothing else.
    func preview(_ reference: Reference, _ reading: OfficeReading) async throws -> OfficeAnswer {
        guard let (address, _) = Address.of(reference),
            let record = reading.register.table[reference]?.record
        else { return .notFound }
        let register: PublicRegister
        do {
            register = try reading.register.publishing(record, as: reference)
        } catch {
            return .page(refusedPreview(error, reference, reading), .unprocessableContent)
        }
        let request = PageRequest(address, reading.language)
        let persons = site.town.persons(on: reading.today)
        let seen = site.reading(register, reading.today, request, persons)
        let page = try await Pages(reading: seen, town: PublicTown(town)).content
        return .page(
            OfficeContent(
                reading.words(.office(.previewTitle), ["record": reading.label(reference)]),
                back: (reading.label(reference), .record(reference))
            ) {
                div(.class("notice")) {
                    p {
                        reading.words[
                            record.visibility == .public
                                ? .office(.previewPublic) : .office(.previewInternal)
                        ]
                    }
                }
                page.body
            }
        )
    }

    private func refusedPreview(
        _ refusal: Refusal,
        _ reference: Reference,
        _ reading: OfficeReading
    ) -> OfficeContent {
        let title = reading.words(.office(.previewTitle), ["record": reading.label(reference)])
        let sentence = reading.sentence(refusal)
        return OfficeContent(title, back: (reading.label(reference), .record(reference))) {
            div(.class("stack")) {
                h1 { title }
                p(.class("notice")) { sentence }
            }
        }
    }
}
