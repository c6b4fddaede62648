import Addresses
import Design
import HTTPTypes
import Journal
import OfficeKit
import Services
import Vault
import Web
import Words

/// A notice in the office: shows it, and does what one of the buttons asks for.
struct NoticeEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    let key: String

    func before() -> OfficeAnswer? { services.notices[key] == nil ? .notFound : nil }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let step = data[FormName.step].flatMap(NoticeStep.init) else {
            return try await ask(data)
        }
        let text = step.field.flatMap { data[$0.name]?.typedText }
        if let field = step.field, text == nil {
            throw FormStop.faulty(field.name, context.words[field.missing])
        }
        try await perform(step, text ?? "", Int(data[FormName.version] ?? "") ?? -1)
        return context.done(step == .forget ? .notices : .notice(key), step.rawValue)
    }

    func stop(for error: any Error) throws -> FormStop? {
        guard let moved = error as? NoticeMoved else { return nil }
        if moved.now == nil { throw FormGone() }
        return .moved(context.words[.notice(.moved)], moved)
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

    /// The notice as it stands now, also if the form showed an older state.
    func page(_ data: FormData?, _ stop: FormStop?) async throws -> OfficeContent {
        let moved = (stop?.error as? NoticeMoved)?.now
        guard let notice = moved ?? services.notices[key] else { throw FormGone() }
        return NoticePage(
            context: context,
            notice: notice,
            contact: try await services.notices.contact(of: key),
            summary: context.summary(stop)
        ).content
    }
}
