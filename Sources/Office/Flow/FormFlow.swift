import Concept
import Design
import Journal
import OfficeKit
import Register
import Services
import Web

/// A form of the office, from showing it to carrying it out.
///
/// A conforming type says what the form asks, what it does, and what errors mean that only it
/// knows. `answer()` decides for all forms which page follows, with which status, and that what was
/// typed is not lost.
///
/// - Source: decision 61.
protocol FormFlow: Sendable {
    var services: Services { get }
    var context: OfficeContext { get }

    /// The answer in place of the form; `nil` if the form can be filled in.
    ///
    /// For example if its record is gone, if the visitor may not change it, or if there is nothing
    /// left to do.
    func before() async throws -> OfficeAnswer?

    /// The page with the form, showing what was typed and why it was not carried out.
    ///
    /// Both are `nil` if the page is only opened.
    func page(_ data: FormData?, _ stop: FormStop?) async throws -> OfficeContent

    /// The answer to opening the form, or to going back to it; by default its page.
    func ask(_ data: FormData?) async throws -> OfficeAnswer

    /// The page that shows what the form would do, to be confirmed; `nil` if it is done at once.
    func confirm(_ data: FormData) async throws -> OfficeAnswer?

    /// Carries the form out and returns what to show then.
    ///
    /// - Throws: An error that `stop(for:)` knows, so that the form is shown again; `FormGone`; any
    ///   other error is a failure.
    func perform(_ data: FormData) async throws -> OfficeAnswer

    /// What an error means for this form; `nil` if it means what it means for every form.
    func stop(for error: any Error) throws -> FormStop?
}

extension FormFlow {
    /// By default the form can be filled in.
    func before() async throws -> OfficeAnswer? { nil }

    /// By default the page with what was typed so far.
    func ask(_ data: FormData?) async throws -> OfficeAnswer { .page(try await page(data, nil)) }

    /// By default the form is carried out at once.
    func confirm(_ data: FormData) async throws -> OfficeAnswer? { nil }

    /// By default only the errors that every form knows bring it back.
    func stop(for error: any Error) throws -> FormStop? { nil }

    /// Answers a request that opens the form or sends it.
    func answer() async throws -> OfficeAnswer {
        do {
            if let answer = try await before() { return answer }
            return try await answered()
        } catch let error where error is FormGone || error is OwnerMissing {
            return .notFound
        }
    }

    /// Takes the step that was asked for, and shows the form again for an error that is a fault of
    /// it.
    ///
    /// - Throws: Any error that neither this form nor all forms know.
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

    /// Performs a deed as the visitor.
    func perform(_ deed: any Deed) async throws -> Outcome {
        try await services.town.perform(deed, by: context.visitor.actor, via: .page)
    }

    /// What a deed of the visitor would record; `nil` if it would change nothing.
    func check(_ deed: any Deed) throws -> CheckedDeed? {
        try services.town.check(deed, by: context.visitor.actor)
    }
}

/// What the form is about is gone since it was opened; answered as not found.
struct FormGone: Error {}

/// A form that shows what would happen and is carried out with one button.
protocol Decision: FormFlow {}

extension Decision {
    /// Shows the question again, so that only the step `save` carries it out.
    func confirm(_ data: FormData) async throws -> OfficeAnswer? { try await ask(data) }
}
