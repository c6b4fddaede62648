import Addresses
import Design
import HTTPTypes
import OfficeKit
import Services
import Vault
import Web
import Words

/// One notice at the office: shows it, and does what a button on its page asks for.
struct NoticeEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let key: String

    func answer() async throws -> OfficeAnswer {
        guard let notice = services.notices[key] else { return .notFound }
        guard let data = context.request.form else { return .page(try await page(notice)) }
        guard let step = data[FormName.step].flatMap(NoticeStep.init) else {
            return .page(try await page(notice))
        }
        let text = step.field.flatMap { data[$0.name]?.typedText }
        if let field = step.field, text == nil {
            let fault = (field: String?.some(field.name), sentence: context.words[field.missing])
            return .page(try await page(notice, [fault]), .unprocessableContent)
        }
        do {
            try await perform(step, text ?? "", Int(data[FormName.version] ?? "") ?? -1)
        } catch let moved as NoticeMoved {
            guard let now = moved.now else { return .notFound }
            let sentence = context.words[.notice(.moved)]
            return .page(try await page(now, [(nil, sentence)]), .conflict)
        }
        let next: OfficeAddress = step == .forget ? .notices : .notice(key)
        return .seeOther(context.path(next, done: step.rawValue))
    }

    private func perform(_ step: NoticeStep, _ text: String, _ revision: Int) async throws {
        let notices = services.notices
        switch step {
        case .answer: try await notices.answer(key, text, from: revision)
        case .note: try await notices.note(key, text, from: revision)
        case .close: try await notices.close(key, from: revision)
        case .reopen: try await notices.reopen(key, from: revision)
        case .forgetContact: try await notices.forgetContact(of: key, from: revision)
        case .forget: try await notices.forget(key, from: revision)
        }
    }

    private func page(
        _ notice: Notice,
        _ faults: [FormFault] = []
    ) async throws -> OfficeContent {
        NoticePage(
            context: context,
            notice: notice,
            contact: try await services.notices.contact(of: key),
            summary: FaultSummary(words: context.words, faults: faults)
        ).content
    }
}
