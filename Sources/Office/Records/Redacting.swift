import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Web
import Words

/// Takes a passage out of all versions of a record, also the oldest ones: looked over, then done.
struct Redacting: Sendable {
    let services: Services
    let context: OfficeContext
    let reference: Reference

    static let passage = "stelle"
    /// Fewer signs stand in every other word.
    private static let shortest = 3

    private var words: Catalogue { context.words }
    private var typed: String? { context.request.form?[Self.passage]?.typedText }
    private var reason: String? { context.request.form?[FormName.reason]?.typedText }

    func answer() async throws -> OfficeAnswer {
        if try await services.town.versions(of: reference).isEmpty { return .notFound }
        guard context.may(.redact) else { return .forbidden }
        guard context.request.form != nil, context.request.step != .change else {
            return .page(page([]))
        }
        let faults = faults
        guard faults.isEmpty, let typed else {
            return .page(page(faults), .unprocessableContent)
        }
        do {
            let command = command(typed)
            let touched = try await services.town.redacts(command)
            guard !touched.isEmpty else {
                return .page(page([said(.redactNothing)]), .unprocessableContent)
            }
            guard context.request.step == .save else { return .page(checkPage(touched)) }
            try await services.town.perform(command)
            return .seeOther(context.path(.history(reference), done: "geschwaerzt"))
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return .page(page([(Self.passage, sentence)]), .unprocessableContent)
        }
    }

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

    private func command(_ passage: String) -> Command {
        // The log is German, whatever language the page is in.
        let mark = "[\(Catalogue.german[.person(.removedOnRequest)])]"
        let redaction = Redaction([reference], reason: reason ?? "") {
            $0.replacing(passage, with: mark)
        }
        return Command(redacting: redaction, by: context.visitor.actor, via: .page)
    }

    private var title: String {
        words(.person(.redactTitle), ["record": context.label(reference)])
    }

    private var back: (title: String, address: OfficeAddress) {
        (words(.office(.historyTitle), ["record": context.label(reference)]), .history(reference))
    }

    private func page(_ faults: [FormFault]) -> OfficeContent {
        let summary = FaultSummary(words: words, faults: faults)
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
                        value: context.request.form?[Self.passage] ?? ""
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

    /// In how many versions of which records the passage stands.
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
