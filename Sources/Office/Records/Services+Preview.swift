import Addresses
import Concept
import Design
import HTTPTypes
import Markup
import OfficeKit
import PublicSite
import Register
import Services
import Vault
import Words

extension Services {
    /// The public page of a record as it would be if the record were public.
    ///
    /// It is made from the public view that would result, so it cannot show anything else.
    func preview(_ reference: Reference, _ context: OfficeContext) async throws -> OfficeAnswer {
        guard let (address, _) = Address.of(reference),
            let record = context.register.table[reference]?.record
        else { return .notFound }
        let register: PublicRegister
        do {
            register = try context.register.publishing(record, as: reference)
        } catch {
            return .page(refusedPreview(error, reference, context), .unprocessableContent)
        }
        let request = PageRequest(address, context.language)
        let persons = site.town.persons(on: context.today)
        let seen = site.context(register, context.today, request, persons)
        let page = try await Pages(context: seen, town: PublicTown(town)).content
        return .page(
            OfficeContent(
                context.words(.office(.previewTitle), ["record": context.label(reference)]),
                back: (context.label(reference), .record(reference))
            ) {
                div(.class("notice")) {
                    p {
                        context.words[
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
        _ context: OfficeContext
    ) -> OfficeContent {
        let title = context.words(.office(.previewTitle), ["record": context.label(reference)])
        let sentence = context.sentence(refusal)
        return OfficeContent(title, back: (context.label(reference), .record(reference))) {
            div(.class("stack")) {
                h1 { title }
                p(.class("notice")) { sentence }
            }
        }
    }
}
