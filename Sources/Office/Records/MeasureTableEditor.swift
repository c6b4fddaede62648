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

/// How many measures stand, in one table: each row is read, checked and merged as a form of its own,
/// and all are saved in one change.
struct MeasureTableEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let field: ID<FieldOfAction>?

    /// What the table asks of each measure.
    static let fields: [FormField<Measure>] = [
        .choice("phase", \.status.phase), .choice("timing", \.status.timing),
        .day("asOf", \.asOf), .reasonSentence, .paragraph("nextStep", \.nextStep),
    ]

    private var measures: [Numbered<Measure>] {
        context.register.all(Measure.self).filter { measure in
            field.map { measure.fieldsOfAction.contains($0) } ?? true
        }
    }

    func answer() async throws -> OfficeAnswer {
        let rows = measures.filter {
            context.may(.change($0.reference, fields: Set(Self.fields.map(\.name))))
        }
        guard let data = context.request.form, context.request.step != .change else {
            return .page(page(rows, context.request.form, [:]).content)
        }
        let edits = try await edits(rows, data)
        let faults = try faults(of: edits)
        guard faults.isEmpty else {
            return .page(page(rows, data, faults).content, .unprocessableContent)
        }
        do {
            let (deed, actor) = (deed(edits), context.visitor.actor)
            guard context.request.step == .save else {
                guard let checked = try services.town.check(deed, by: actor) else {
                    return .seeOther(path("unveraendert"))
                }
                return .page(checkPage(checked, data).content)
            }
            let outcome = try await services.town.perform(deed, by: actor, via: .page)
            return .seeOther(path(outcome.isRecorded ? "gespeichert" : "unveraendert"))
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return .page(page(rows, data, [0: [(nil, sentence)]]).content, .unprocessableContent)
        } catch let error where error is EditConflict || error is NotAllowed {
            // Somebody saved, or took a right away, after the rows were tried.
            let faults = try self.faults(of: edits)
            return .page(page(rows, data, faults).content, .unprocessableContent)
        }
    }

    private func path(_ done: String) -> String {
        context.path(.measureTable(field), done: done)
    }

    /// A row as a form of its own, made from the version that the page showed.
    private func edits(
        _ rows: [Numbered<Measure>],
        _ data: FormData
    ) async throws -> [RecordEdit<Measure>] {
        var edits: [RecordEdit<Measure>] = []
        for row in rows {
            let prefix = MeasureTablePage.prefix(row.id)
            guard let version = data[prefix + FormName.version].flatMap({ Int($0) }),
                let base = try await services.town.record(row.id, at: version)
            else { continue }
            edits.append(
                RecordEdit(
                    form: .measure,
                    fields: Self.fields,
                    data: data.below(prefix),
                    today: context.today,
                    actor: context.visitor.actor,
                    target: .old(row.id, base: base, version: version)
                )
            )
        }
        return edits
    }

    /// What is wrong, by the number of the measure: each row is tried alone.
    private func faults(
        of edits: [RecordEdit<Measure>]
    ) throws -> [Int: [FormFault]] {
        var found: [Int: [FormFault]] = [:]
        for edit in edits {
            guard case .old(let id, _, _) = edit.target else { continue }
            let summary = try summary(of: edit, id)
            if !summary.isEmpty { found[id.number] = summary }
        }
        return found
    }

    private func summary(
        of edit: RecordEdit<Measure>,
        _ id: ID<Measure>
    ) throws -> [FormFault] {
        let names = Self.fields.map(\.name)
        do {
            _ = try services.town.check(deed([edit]), by: context.visitor.actor)
            return []
        } catch let faults as FieldFaults {
            return FaultSummary(faults, of: .measure, in: names, context.words).faults
        } catch let refusal as Refusal {
            return FaultSummary(refusal, of: names, context.words) { context.label($0) }.faults
        } catch is EditConflict {
            let values = ["record": context.label(id.reference)]
            return [(nil, context.words(.form(.rowConflict), values))]
        } catch is NotAllowed {
            return [(nil, context.words[.form(.rowNotAllowed)])]
        }
    }

    private func deed(_ edits: [RecordEdit<Measure>]) -> DeedsTogether {
        DeedsTogether(edits.map { $0.deed() }, action: .reportedStatus)
    }

    private func page(
        _ rows: [Numbered<Measure>],
        _ data: FormData?,
        _ faults: [Int: [FormFault]]
    ) -> MeasureTablePage {
        MeasureTablePage(context: context, field: field, rows: rows, data: data, faults: faults)
    }

    private func checkPage(_ checked: CheckedDeed, _ data: FormData) -> MeasureTableCheckPage {
        MeasureTableCheckPage(context: context, checked: checked, data: data)
    }
}

extension FormData {
    /// The values whose names begin so, without that beginning: a form within a form.
    func below(_ prefix: String) -> FormData {
        FormData(
            pairs.filter { $0.name.hasPrefix(prefix) }.map {
                Pair(name: String($0.name.dropFirst(prefix.count)), value: $0.value)
            }
        )
    }
}
