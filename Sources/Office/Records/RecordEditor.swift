import Addresses
import Concept
import Design
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// One topic of a record as a form: shows it, checks what was typed, saves it.
struct RecordEditor<R: Record>: FormFlow {
    let services: Services
    let context: OfficeContext
    let form: RecordForm<R>
    let topic: FormTopic<R>
    /// The record; `nil` for a new one, which becomes a part of `owner`.
    let id: ID<R>?
    var owner: Int?

    private var register: Register { context.register }

    func before() -> OfficeAnswer? {
        guard shownRecord != nil else { return .notFound }
        return context.may(permission) ? nil : .forbidden
    }

    /// What the visitor must be allowed to do: add a part of the owner, or change the topic's
    /// fields.
    private var permission: Permission {
        guard let id else { return .add(R.kind, to: ownerReference) }
        return .change(id.reference, fields: topic.fieldNames)
    }

    private var ownerReference: Reference? { form.reference(ofOwner: owner) }

    /// The record as it stands, or a new one; `nil` if it does not exist.
    private var shownRecord: (record: R, version: Int)? {
        guard let id else {
            return form.blank(register, owner, context.today).map { ($0, register.sequence) }
        }
        guard let found = register[id], let stamp = found.version.stamp else { return nil }
        return (found.record, stamp.put.sequence)
    }

    // MARK: - What was sent

    /// Shows what would change, or says at once that nothing would.
    func confirm(_ data: FormData) async throws -> OfficeAnswer? {
        guard let checked = try check(try await edit(data)) else {
            return context.done(after(id?.reference), "unveraendert")
        }
        return .page(checkPage(data, checked, nil).content)
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        let deed = try await edit(data).deed(reason: data[FormName.reason]?.typedText)
        guard case .recorded(let change) = try await perform(deed) else {
            return context.done(after(id?.reference), "unveraendert")
        }
        let put = change.edits.first { $0.reference.kind == R.kind }
        return context.done(after(id?.reference ?? put?.reference), "gespeichert")
    }

    /// A fault stands at its field if the page has that, or else at the top.
    func stop(for error: any Error) -> FormStop? {
        let (order, words) = (topic.fields.map(\.name), context.words)
        switch error {
        case let faults as FieldFaults:
            return .faulty(FaultSummary(faults, of: R.kind, in: order, words).faults)
        case let refusal as Refusal:
            return .faulty(FaultSummary(refusal, of: order, words) { context.label($0) }.faults)
        default: return nil
        }
    }

    /// The edit of what was typed, based on the version of the record that the form showed.
    ///
    /// - Throws: `FormStop` if there is no such version.
    private func edit(_ data: FormData) async throws -> RecordEdit<R> {
        let target: RecordEdit<R>.Target
        if let id {
            guard let base = try await services.town.record(id, at: data.version) else {
                throw context.versionUnknown
            }
            target = .old(id, base: base, version: data.version)
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

    /// What would be recorded; `nil` if the form changes nothing.
    private func check(_ edit: RecordEdit<R>) throws -> CheckedEdit? {
        guard let checked = try check(edit.deed()) else { return nil }
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

    /// The page shown afterwards: the record, else its owner, else the list of the kind.
    private func after(_ reference: Reference?) -> OfficeAddress {
        (reference ?? ownerReference).map { OfficeAddress.home(of: $0) } ?? .records(R.kind)
    }
}

/// What a form would change, to be confirmed.
struct CheckedEdit: Sendable {
    let reference: Reference
    let old: (any Record)?
    let new: any Record
    let needsReason: Bool
}

// MARK: - The pages

extension RecordEditor {
    /// Shows what was typed, what is stored, or after a missing reason the question again.
    func page(_ data: FormData?, _ stop: FormStop?) async throws -> OfficeContent {
        if let conflict = stop?.conflict, let record = conflict.insisting as? R {
            // Values that both changed are shown side by side; the form then has the stored ones.
            return page(values(of: record), conflict.version, stop).content
        }
        guard let data else {
            return page(shownRecord.map { values(of: $0.record) } ?? [:], now, stop).content
        }
        if stop?.cause == .reasonMissing, let checked = try check(try await edit(data)) {
            return checkPage(data, checked, stop).content
        }
        let typed = Dictionary(
            topic.fields.map { ($0.name, data.all($0.name)) },
            uniquingKeysWith: { $1 }
        )
        return page(typed, stop?.cause == .versionUnknown ? now : data.version, stop).content
    }

    /// The version on which a newly opened form is based.
    private var now: Int { shownRecord?.version ?? 0 }

    private func values(of record: R) -> [String: [String]] {
        Dictionary(
            topic.fields.map { ($0.name, $0.read(record, context.words)) },
            uniquingKeysWith: { $1 }
        )
    }

    private func page(
        _ values: [String: [String]],
        _ version: Int,
        _ stop: FormStop?
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
            summary: context.summary(stop),
            conflict: stop?.conflict
        )
    }

    /// The records a field offers, and those it names already.
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
        _ checked: CheckedEdit,
        _ stop: FormStop?
    ) -> CheckPage {
        let now = id.flatMap { register[$0]?.version.stamp?.put.sequence } ?? 0
        return CheckPage(
            context: context,
            checked: checked,
            data: data,
            isMerged: id != nil && now != data.version,
            summary: context.summary(stop)
        )
    }
}
