import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// A page of a form: shows it, checks what was typed, saves it.
struct RecordEditor<R: Record>: Sendable {
    let services: Services
    let context: OfficeContext
    let form: RecordForm<R>
    let topic: FormTopic<R>
    /// `nil` for a new record, as a part of the owner.
    let id: ID<R>?
    var owner: Int?

    private var register: Register { context.register }
    private var request: OfficeRequest { context.request }

    func answer() async throws -> OfficeAnswer {
        guard let shown = shownRecord else { return .notFound }
        guard context.may(permission) else { return .forbidden }
        guard let data = request.form else {
            return .page(page(shown.record, version: shown.version).content)
        }
        if request.step == .change { return .page(page(data, data.version).content) }
        return try await check(data)
    }

    private var permission: Permission {
        guard let id else { return .add(R.kind, to: ownerReference) }
        return .change(id.reference, fields: topic.fieldNames)
    }

    private var ownerReference: Reference? { form.reference(ofOwner: owner) }

    /// What the form is about: the record as it stands, or a new one.
    private var shownRecord: (record: R, version: Int)? {
        guard let id else {
            return form.blank(register, owner, context.today).map { ($0, register.sequence) }
        }
        guard let found = register[id], let stamp = found.version.stamp else { return nil }
        return (found.record, stamp.put.sequence)
    }

    // MARK: - What was sent

    private func check(_ data: FormData) async throws -> OfficeAnswer {
        let version = data.version
        guard let edit = try await edit(data, version) else {
            guard let now = shownRecord?.version else { return .notFound }
            let fault = (field: String?.none, sentence: context.words[.form(.versionUnknown)])
            let summary = FaultSummary(words: context.words, faults: [fault])
            return .page(page(data, now, summary).content, .conflict)
        }
        do {
            guard request.step == .save else {
                guard let checked = try check(edit) else {
                    return .seeOther(after("unveraendert", id?.reference))
                }
                return .page(checkPage(data, version, checked, isAsked: false).content)
            }
            return try await save(edit, data[FormName.reason]?.typedText)
        } catch is ReasonMissing {
            guard let checked = try check(edit) else {
                return .seeOther(after("unveraendert", id?.reference))
            }
            let page = checkPage(data, version, checked, isAsked: true)
            return .page(page.content, .unprocessableContent)
        } catch let faults as FieldFaults {
            let order = topic.fields.map(\.name)
            let summary = FaultSummary(faults, of: R.kind, in: order, context.words)
            return .page(page(data, version, summary).content, .unprocessableContent)
        } catch let refusal as Refusal {
            return .page(page(data, version, summary(refusal)).content, .unprocessableContent)
        } catch let conflict as EditConflict {
            return conflicted(conflict)
        } catch is NotAllowed {
            return .forbidden
        } catch is OwnerMissing {
            return .notFound
        }
    }

    private func edit(_ data: FormData, _ version: Int) async throws -> RecordEdit<R>? {
        let target: RecordEdit<R>.Target
        if let id {
            guard let base = try await services.town.record(id, at: version) else { return nil }
            target = .old(id, base: base, version: version)
        } else {
            target = .new(owner: owner, shownAt: data[FormName.version].flatMap { Int($0) })
        }
        return RecordEdit(
            form: form,
            fields: topic.fields,
            data: data,
            today: context.today,
            actor: context.visitor.actor,
            target: target
        )
    }

    /// What would be recorded; `nil` where everything is so already.
    private func check(_ edit: RecordEdit<R>) throws -> CheckedEdit? {
        let actor = context.visitor.actor
        guard let checked = try services.town.check(edit.deed(), by: actor) else { return nil }
        let put = checked.edits.first {
            id == nil ? $0.reference.kind == R.kind : $0.reference == id?.reference
        }
        guard let put, let record = put.record as? R else { return nil }
        return CheckedEdit(
            reference: put.reference,
            old: id.flatMap { register[$0]?.record },
            new: record,
            needsReason: checked.needsReason
        )
    }

    private func save(_ edit: RecordEdit<R>, _ reason: String?) async throws -> OfficeAnswer {
        let deed = edit.deed(reason: reason)
        let outcome = try await services.town.perform(deed, by: context.visitor.actor, via: .page)
        guard case .recorded(let change) = outcome else {
            return .seeOther(after("unveraendert", id?.reference))
        }
        let put = change.edits.first { $0.reference.kind == R.kind }
        return .seeOther(after("gespeichert", id?.reference ?? put?.reference))
    }

    private func after(_ done: String, _ reference: Reference?) -> String {
        let shown = reference ?? ownerReference
        let address = shown.map { OfficeAddress.home(of: $0) } ?? .records(R.kind)
        return context.path(address, done: done)
    }

    private func summary(_ refusal: Refusal) -> FaultSummary {
        FaultSummary(refusal, of: topic.fields.map(\.name), context.words) { context.label($0) }
    }
}

/// What a form would change, before it does.
struct CheckedEdit: Sendable {
    let reference: Reference
    let old: (any Record)?
    let new: any Record
    let needsReason: Bool
}

// MARK: - The pages

extension RecordEditor {
    private func page(_ record: R, version: Int) -> TopicPage {
        let values = Dictionary(
            topic.fields.map { ($0.name, $0.read(record, context.words)) },
            uniquingKeysWith: { $1 }
        )
        return page(values, version, nil)
    }

    private func page(
        _ data: FormData,
        _ version: Int,
        _ summary: FaultSummary? = nil
    ) -> TopicPage {
        let values = Dictionary(
            topic.fields.map { ($0.name, data.all($0.name)) },
            uniquingKeysWith: { $1 }
        )
        return page(values, version, summary)
    }

    private func page(
        _ values: [String: [String]],
        _ version: Int,
        _ summary: FaultSummary?
    ) -> TopicPage {
        TopicPage(
            context: context,
            kind: R.kind,
            reference: id?.reference,
            owner: ownerReference,
            topic: topic.name,
            fields: topic.fields.map {
                TopicPage.Shown(
                    name: $0.name,
                    control: $0.control,
                    isRequired: $0.isRequired,
                    values: values[$0.name] ?? [],
                    offered: offered($0)
                )
            },
            version: version,
            summary: summary ?? FaultSummary(words: context.words, faults: [])
        )
    }

    /// What a field offers; what stands in the record itself is known to whoever may change it.
    private func offered(_ field: FormField<R>) -> [Reference] {
        guard let kind = field.control.named else { return [] }
        let offer = Offer(
            actor: context.visitor.actor,
            register: register,
            excluded: id?.reference
        )
        let kept = shownRecord.map { Offer.kept(field, in: $0.record) } ?? []
        return offer.references(kind, field.offers, kept: kept)
    }

    private func checkPage(
        _ data: FormData,
        _ version: Int,
        _ checked: CheckedEdit,
        isAsked: Bool
    ) -> CheckPage {
        let now = id.flatMap { register[$0]?.version.stamp?.put.sequence } ?? 0
        return CheckPage(
            context: context,
            checked: checked,
            data: data,
            version: version,
            isMerged: id != nil && now != version,
            isReasonMissing: isAsked
        )
    }

    /// What both changed, side by side; the form goes on from what stands there now.
    private func conflicted(_ conflict: EditConflict) -> OfficeAnswer {
        guard let record = conflict.insisting as? R else { return .notFound }
        var page = page(record, version: conflict.version)
        page.conflict = conflict
        return .page(page.content, .conflict)
    }
}
