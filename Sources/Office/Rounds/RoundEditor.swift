import Addresses
import Concept
import Design
import Exchange
import Journal
import Markup
import OfficeKit
import Register
import Services
import Web
import Words

/// Opens a round, or changes its name, last day and text before it is sent.
///
/// A new round may be filled in from an earlier one, which is `like`.
struct RoundEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    /// The round to change; `nil` for a new one.
    let round: Numbered<StatusRound>?
    let like: Numbered<StatusRound>?

    private enum Name {
        static let title = "name"
        static let answerBy = "bis"
        static let letter = "text"
        static let fields = "feld"
        static let partners = "partner"
    }

    private var words: Catalogue { context.words }

    /// A round that was sent cannot be changed, so the browser is sent to its page.
    func ask(_ data: FormData?) -> OfficeAnswer {
        if data == nil, let round, round.record.state != .prepared {
            return .seeOther(context.path(.rounds(.one(round.id))))
        }
        return .page(page(data, nil))
    }

    /// Opens the round and goes on to its addressees, or saves it, merged with what others changed.
    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let round else {
            let id = try await open(try read(data, nil), data)
            return context.done(.rounds(.addressees(id)), "gespeichert")
        }
        try context.register.checkPrepared(round.id)
        guard let base = try await services.town.record(round.id, at: data.version) else {
            throw context.versionUnknown
        }
        let record = try read(data, base)
        _ = try await perform(ChangeRound(round.id, to: record, from: base, version: data.version))
        return context.done(.rounds(.one(round.id)), "gespeichert")
    }

    /// A refusal means that somebody has sent or removed the round in the meantime.
    func stop(for error: any Error) -> FormStop? {
        (error as? Refusal).map { .moved(context.sentence($0)) }
    }

    /// Writes what was typed into `base`, or into a new round.
    ///
    /// - Throws: `FormStop` with the messages if something cannot be read.
    private func read(_ data: FormData, _ base: StatusRound?) throws -> StatusRound {
        var faults: [FormFault] = []
        let typedDay = data[Name.answerBy]?.typedText ?? ""
        let label = words.name(ofField: "answerBy", of: .statusRound)
        guard let day = Typed.day(typedDay) else {
            let key: TextKey.Form = typedDay.isEmpty ? .faultMissing : .faultDay
            let fault = words(.form(key), ["field": label, "typed": typedDay])
            throw FormStop.faulty(missing(data) + [(Name.answerBy, fault)])
        }
        var record = base ?? StatusRound(title: "", answerBy: day, letter: "")
        record.title = data[Name.title]?.typedText ?? ""
        record.answerBy = day
        record.letter = data[Name.letter]?.typedText ?? ""
        faults += missing(data)
        do throws(Refusal) {
            try record.checkTime(on: context.today)
        } catch {
            faults.append((Name.answerBy, context.sentence(error)))
        }
        if faults.isEmpty {
            do throws(Refusal) {
                try record.check()
            } catch {
                faults.append((nil, context.sentence(error)))
            }
        }
        if round == nil, data.all(Name.fields).isEmpty {
            faults.append((Name.fields, words[.round(.fieldsMissing)]))
        }
        if !faults.isEmpty { throw FormStop.faulty(faults) }
        return record
    }

    private func missing(_ data: FormData) -> [FormFault] {
        [(Name.title, "title"), (Name.letter, "letter")]
            .filter { data[$0.0]?.typedText == nil }
            .map { name, field in
                let label = words.name(ofField: field, of: .statusRound)
                return (name, words(.form(.faultMissing), ["field": label]))
            }
    }

    /// Opens the round; if the button was pressed twice, returns the round opened first.
    private func open(_ record: StatusRound, _ data: FormData) async throws -> ID<StatusRound> {
        let deed = OpenRound(
            record,
            of: Set(data.all(Name.fields).compactMap { Int($0) }.map { $0 == 0 ? nil : ID($0) }),
            contacts: services.roundContacts(context),
            asksPartners: data[Name.partners] == "ja",
            shownAt: data.version
        )
        let outcome = try await perform(deed)
        if case .recorded(let change) = outcome,
            let made = change.edits.map(\.reference).first(where: { $0.kind == .statusRound })
        {
            return ID(made.number)
        }
        let register = services.town.register
        guard let known = register.rounds.first(where: { $0.record == record }) else {
            throw Refusal.notThere(Reference(.statusRound, 0))
        }
        return known.id
    }

    // MARK: - The form

    /// The sequence of the stored version; `nil` for a new round.
    private var now: Int? { round.flatMap { $0.version.stamp?.put.sequence } }

    /// What the form shows after a conflict.
    private func shown(_ conflict: EditConflict) -> FormData {
        var data = FormData()
        if let record = conflict.insisting as? StatusRound { append(record, to: &data) }
        return data
    }

    private func append(_ round: StatusRound, to data: inout FormData) {
        data.append(Name.title, round.title)
        data.append(Name.answerBy, words.shortDate(round.answerBy))
        data.append(Name.letter, round.letter)
    }

    private var shown: FormData {
        var data = FormData()
        if let round {
            append(round.record, to: &data)
        } else {
            data.append(Name.letter, like?.letter ?? words[.round(.defaultLetter)])
        }
        for choice in fieldChoices { data.append(Name.fields, choice.value) }
        if let like, context.register.requests(of: like.id).contains(where: \.asksForRemarks) {
            data.append(Name.partners, "ja")
        }
        return data
    }

    /// The fields of action whose measures can be asked about; "0" stands for measures without one.
    private var fieldChoices: [Choosable] {
        let count = Dictionary(grouping: context.register.askable) { $0.fieldsOfAction.first }
        let fields = context.register.all(FieldOfAction.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        let named = fields.compactMap { field in
            count[field.id].map { measures in
                Choosable(
                    value: String(field.id.number),
                    text: words(
                        .round(.fieldCount),
                        count: measures.count,
                        ["field": "\(field.position) \(field.title)"]
                    ),
                    isOwn: true
                )
            }
        }
        let without = count[nil].map { measures in
            Choosable(
                value: "0",
                text: words(
                    .round(.fieldCount),
                    count: measures.count,
                    ["field": words[.round(.withoutField)]]
                )
            )
        }
        return named + [without].compactMap { $0 }
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        if let conflict = stop?.conflict {
            return page(shown(conflict), conflict.version, stop)
        }
        guard let data else { return page(shown, now ?? context.register.sequence, stop) }
        let goesOn = stop?.cause == .versionUnknown
        return page(data, goesOn ? now ?? data.version : data.version, stop)
    }

    /// `version` is the one on which the form is based.
    private func page(_ data: FormData, _ version: Int, _ stop: FormStop?) -> OfficeContent {
        let summary = context.summary(stop)
        let title = words[round == nil ? .round(.new) : .round(.change)]
        let back: RoundAddress = round.map { .one($0.id) } ?? .all
        return OfficeContent(
            title,
            back: (round?.title ?? words[.round(.heading)], .rounds(back)),
            isFault: stop != nil
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                if let conflict = stop?.conflict {
                    ConflictTable(context: context, conflict: conflict).markup
                }
                context.sendingForm(version: version) {
                    InputField(
                        Name.title,
                        words.name(ofField: "title", of: .statusRound),
                        .line(.text, .off),
                        hint: words[.round(.titleHint)],
                        value: data[Name.title] ?? ""
                    ).markup(summary)
                    InputField(
                        Name.answerBy,
                        words.name(ofField: "answerBy", of: .statusRound),
                        .line(.text, .off),
                        hint: words(
                            .round(.answerByHint),
                            count: StatusRound.mostDays,
                            ["example": words.shortDate(context.today.adding(days: 21))]
                        ),
                        value: data[Name.answerBy] ?? ""
                    ).markup(summary)
                    InputField(
                        Name.letter,
                        words.name(ofField: "letter", of: .statusRound),
                        .paragraph(),
                        hint: words[.round(.letterHint)],
                        value: data[Name.letter] ?? ""
                    ).markup(summary)
                    if round == nil { scope(data, summary) }
                    div(.class("actions")) {
                        button(.type(.submit), .class("button")) {
                            words[round == nil ? .round(.toAddressees) : .form(.save)]
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func scope(_ data: FormData, _ summary: FaultSummary) -> some Markup {
        InputField(
            Name.fields,
            words[.round(.which)],
            .anyOf(fieldChoices),
            hint: words[.round(.whichHint)],
            values: data.all(Name.fields),
            language: context.language
        ).markup(summary)
        InputField(Name.partners, words[.round(.partners)], .flag, value: data[Name.partners] ?? "")
            .markup()
    }
}

extension Numbered<StatusRequest> {
    /// Whether it asks for remarks on measures that others lead.
    fileprivate var asksForRemarks: Bool { !record.remarksOn.isEmpty }
}
