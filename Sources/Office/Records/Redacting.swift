import Addresses
import Concept
import Design
import Foundation
import Journal
import Markup
import OfficeKit
import Register
import Services
import Web
import Words

/// Redacts a passage in all versions of a record, also the oldest, after a preview.
struct Redacting: FormFlow {
    let services: Services
    let context: OfficeContext
    let reference: Reference

    static let passage = "stelle"
    /// The least length of a passage; shorter ones occur in too many words.
    private static let shortest = 3

    private var words: Catalogue { context.words }
    private var typed: String? { context.request.form?[Self.passage]?.typedText }
    private var reason: String? { context.request.form?[FormName.reason]?.typedText }

    func before() async throws -> OfficeAnswer? {
        if try await services.town.versions(of: reference).isEmpty { return .notFound }
        return context.may(.redact) ? nil : .forbidden
    }

    func confirm(_ data: FormData) async throws -> OfficeAnswer? {
        .page(checkPage(try await touched(by: try command)))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        let command = try command
        _ = try await touched(by: command)
        try await services.town.perform(command)
        return context.done(.history(reference), "geschwaerzt")
    }

    func stop(for error: any Error) -> FormStop? {
        (error as? Refusal).map { .faulty(Self.passage, context.sentence($0)) }
    }

    /// The records in whose versions the passage occurs, once per version.
    ///
    /// - Throws: `FormStop` if it occurs nowhere.
    private func touched(by command: Command) async throws -> [Reference] {
        let touched = try await services.town.redacts(command)
        if touched.isEmpty { throw FormStop.faulty([said(.redactNothing)]) }
        return touched
    }

    /// What is wrong with the form; the reason must not repeat the passage, because it stays in the
    /// log.
    private var faults: [FormFault] {
        var faults: [FormFault] = []
        if (typed?.count ?? 0) < Self.shortest { faults.append(said(.redactShort)) }
        if let reason {
            if let typed, reason.localizedCaseInsensitiveContains(typed) {
                faults.append((FormName.reason, words[.person(.redactReasonNames)]))
            }
        } else {
            faults.append((FormName.reason, words[.form(.reasonMissing)]))
        }
        return faults
    }

    private func said(_ key: TextKey.Person) -> FormFault {
        (Self.passage, words[.person(key)])
    }

    /// The redaction that replaces the passage by a mark in German.
    ///
    /// - Throws: `FormStop` if the form has faults.
    private var command: Command {
        get throws {
            let faults = faults
            guard faults.isEmpty, let typed else { throw FormStop.faulty(faults) }
            // The log is written in German, whatever language the page has.
            let mark = "[\(Catalogue.german[.person(.removedOnRequest)])]"
            let redaction = Redaction([reference], reason: reason ?? "") {
                $0.replacing(typed, with: mark)
            }
            return Command(redacting: redaction, by: context.visitor.actor, via: .page)
        }
    }

    private var title: String {
        words(.person(.redactTitle), ["record": context.label(reference)])
    }

    private var back: (title: String, address: OfficeAddress) {
        (words(.office(.historyTitle), ["record": context.label(reference)]), .history(reference))
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let summary = context.summary(stop)
        return OfficeContent(title, back: back, isFault: !summary.isEmpty) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                p(.class("lead")) { words[.person(.redactIntro)] }
                context.sendingForm {
                    InputField(
                        Self.passage,
                        words[.person(.redactPassage)],
                        .paragraph(),
                        hint: words[.person(.redactHint)],
                        value: data?[Self.passage]
                    ).markup(summary)
                    context.reasonField(summary, hint: words[.person(.redactReasonHint)])
                    div(.class("actions")) {
                        context.stepButton(.check, words[.form(.check)])
                        a(.href(context.path(back.address))) { words[.form(.cancel)] }
                    }
                }
            }
        }
    }

    /// The preview: in how many versions of which records the passage occurs.
    private func checkPage(_ touched: [Reference]) -> OfficeContent {
        let counts = Dictionary(grouping: touched) { $0 }.mapValues(\.count)
        return OfficeContent(title, back: back) {
            div(.class("stack")) {
                h1 { title }
                p(.class("lead")) { words[.person(.redactCheck)] }
                blockquote { context.own(typed ?? "") }
                ul {
                    ForEach(counts.keys.sorted()) { touched in
                        li {
                            context.own(context.label(touched))
                            ": " + words(.person(.redactVersions), count: counts[touched] ?? 0)
                        }
                    }
                }
                context.sendingForm {
                    context.kept(context.request.form ?? FormData())
                    context.hidden(FormName.reason, reason ?? "")
                    div(.class("actions")) {
                        context.stepButton(.save, words[.person(.redactButton)])
                        context.stepButton(.change, words[.form(.change)], isMain: false)
                    }
                }
            }
        }
    }
}
