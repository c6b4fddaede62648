import Concept
import Design
import Journal
import OfficeKit
import Register
import Services
import Web

/// A form of the office on its way: it asks, checks what was typed, lets it be looked over, does it, and
/// shows that it is done.
///
/// A form says what it asks, what it does, and what the errors mean that only it knows. Which page follows,
/// with which status and with what was typed, is decided here for all forms.
///
/// - Source: decision 61.
protocol FormFlow: Sendable {
    var services: Services { get }
    var context: OfficeContext { get }

    /// What is answered in place of the form; `nil` where it can be filled in.
    ///
    /// Where what it is about is gone, where the visitor may not change it, where nothing is left to do.
    func before() async throws -> OfficeAnswer?

    /// The page that asks, with what was typed and why it was not done; both are `nil` where the page is only
    /// asked for.
    func page(_ data: FormData?, _ stop: FormStop?) async throws -> OfficeContent

    /// What is answered to whoever asks for the form, or goes back to it; by default its page.
    func ask(_ data: FormData?) async throws -> OfficeAnswer

    /// What the form would do, to be looked over before it is saved; `nil` where it is done at once.
    func confirm(_ data: FormData) async throws -> OfficeAnswer?

    /// Does what was asked for, and says what is shown then.
    ///
    /// - Throws: what `stop(for:)` knows, and the form is shown again; `FormGone`; anything else is a failure.
    func perform(_ data: FormData) async throws -> OfficeAnswer

    /// What an error means here; `nil` where it means what it means in every form.
    func stop(for error: any Error) throws -> FormStop?
}

extension FormFlow {
    func before() async throws -> OfficeAnswer? { nil }

    func ask(_ data: FormData?) async throws -> OfficeAnswer { .page(try await page(data, nil)) }

    func confirm(_ data: FormData) async throws -> OfficeAnswer? { nil }

    func stop(for error: any Error) throws -> FormStop? { nil }

    /// Answers a request for the form, or what it sent.
    func answer() async throws -> OfficeAnswer {
        do {
            if let answer = try await before() { return answer }
            return try await answered()
        } catch let error where error is FormGone || error is OwnerMissing {
            return .notFound
        }
    }

    private func answered() async throws -> OfficeAnswer {
        let data = context.request.form
        do {
            guard let data, context.request.step != .change else { return try await ask(data) }
            if context.request.step != .save, let answer = try await confirm(data) { return answer }
            return try await perform(data)
        } catch {
            guard let stop = try stop(for: error) ?? context.stop(for: error) else { throw error }
            return .page(try await page(stop.data ?? data, stop), stop.status)
        }
    }

    /// Does a deed as the visitor.
    func perform(_ deed: any Deed) async throws -> Outcome {
        try await services.town.perform(deed, by: context.visitor.actor, via: .page)
    }

    /// What a deed of the visitor would record; `nil` where all is so already.
    func check(_ deed: any Deed) throws -> CheckedDeed? {
        try services.town.check(deed, by: context.visitor.actor)
    }
}

/// What a form is about is gone since it was asked for.
struct FormGone: Error {}

/// A form of one page on which what would happen is read and then done with a button.
protocol Decision: FormFlow {}

extension Decision {
    func confirm(_ data: FormData) async throws -> OfficeAnswer? { try await ask(data) }
}
