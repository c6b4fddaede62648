import Addresses
import Concept
import Design
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// The status of many measures in one table.
///
/// Each row is read, checked and merged like a form of its own; all are saved in one change.
struct MeasureTableEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    let field: ID<FieldOfAction>?

    /// The fields of each row.
    static let fields: [FormField<Measure>] = [
        .choice("phase", \.status.phase), .choice("timing", \.status.timing),
        .day("asOf", \.asOf), .reasonSentence, .paragraph("nextStep", \.nextStep),
    ]

    /// The measures of the chosen field of action, or all.
    private var measures: [Numbered<Measure>] {
        context.register.all(Measure.self).filter { measure in
            field.map { measure.fieldsOfAction.contains($0) } ?? true
        }
    }

    /// The measures that the visitor may change in this table.
    private var rows: [Numbered<Measure>] {
        measures.filter {
            context.may(.change($0.reference, fields: Set(Self.fields.map(\.name))))
        }
    }

    /// Shows what would change, after each row was tried by itself.
    func confirm(_ data: FormData) async throws -> OfficeAnswer? {
        let edits = try await edits(data)
        try checkRows(edits)
        guard let checked = try check(deed(edits)) else {
            return context.done(.measureTable(field), "unveraendert")
        }
        let page = MeasureTableCheckPage(context: context, checked: checked, data: data)
        return .page(page.content)
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        let edits = try await edits(data)
        try checkRows(edits)
        do {
            let outcome = try await perform(deed(edits))
            return context.done(.measureTable(field), outcome, "gespeichert")
        } catch let error where error is EditConflict || error is NotAllowed {
            // Somebody saved or took away a permission after the rows were checked.
            throw FormStop.faulty(try faults(of: edits))
        }
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        MeasureTablePage(
            context: context,
            field: field,
            rows: rows,
            data: data,
            summary: context.summary(stop)
        ).content
    }

    /// The rows that were filled in, each based on the version that the page showed.
    private func edits(_ data: FormData) async throws -> [RecordEdit<Measure>] {
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

    private func checkRows(_ edits: [RecordEdit<Measure>]) throws {
        let faults = try faults(of: edits)
        if !faults.isEmpty { throw FormStop.faulty(faults) }
    }

    /// The messages by measure; each row is tried by itself.
    private func faults(of edits: [RecordEdit<Measure>]) throws -> [FormFault] {
        var found: [Int: [FormFault]] = [:]
        for edit in edits {
            guard case .old(let id, _, _) = edit.target else { continue }
            found[id.number] = try faults(of: edit, id).map { fault in
                let name = fault.field.map { MeasureTablePage.prefix(id) + $0 }
                return (name, "M\(id.number): \(fault.sentence)")
            }
        }
        return found.keys.sorted().flatMap { found[$0] ?? [] }
    }

    private func faults(
        of edit: RecordEdit<Measure>,
        _ id: ID<Measure>
    ) throws -> [FormFault] {
        let names = Self.fields.map(\.name)
        do {
            _ = try check(deed([edit]))
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
}

extension FormData {
    /// The fields whose names have a prefix, without the prefix: one row of the table.
    func below(_ prefix: String) -> FormData {
        FormData(
            pairs.filter { $0.name.hasPrefix(prefix) }.map {
                Pair(name: String($0.name.dropFirst(prefix.count)), value: $0.value)
            }
        )
    }
}
