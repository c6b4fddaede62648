import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Why a form was not done: it is shown again with what is wrong and with what was typed.
struct FormStop: Error, Sendable {
    let cause: Cause
    /// In the order of the fields.
    let faults: [FormFault]
    /// What was thrown, where the page has more to show of it than sentences.
    var error: (any Error)?
    /// What the form goes on from, where that is not what was typed.
    var data: FormData?

    enum Cause: Hashable, Sendable {
        /// What was typed, or was not, cannot be taken.
        case faulty
        /// It changes what was agreed, and nobody has said why.
        case reasonMissing
        /// Somebody else was first.
        case moved
        /// The form stands on a version that is not known here; it goes on from what stands there now.
        case versionUnknown
        /// A file that was sent cannot be read; what is wrong with it gives the status.
        case unreadable(HTTPResponse.Status)
    }

    static func faulty(_ faults: [FormFault], _ error: (any Error)? = nil) -> FormStop {
        FormStop(cause: .faulty, faults: faults, error: error)
    }

    static func faulty(_ field: String?, _ sentence: String) -> FormStop {
        .faulty([(field, sentence)])
    }

    static func moved(_ faults: [FormFault], _ error: (any Error)? = nil) -> FormStop {
        FormStop(cause: .moved, faults: faults, error: error)
    }

    static func moved(_ sentence: String, _ error: (any Error)? = nil) -> FormStop {
        .moved([(nil, sentence)], error)
    }

    /// What two people changed at the same time, to be shown side by side.
    var conflict: EditConflict? { error as? EditConflict }

    /// The status of the page that shows the form again.
    var status: HTTPResponse.Status {
        switch cause {
        case .faulty, .reasonMissing: .unprocessableContent
        case .moved, .versionUnknown: .conflict
        case .unreadable(let status): status
        }
    }
}

extension OfficeContext {
    /// What an error means in every form; `nil` for what is no matter of a form.
    ///
    /// A right that is missing is none: it is answered for all pages at once.
    func stop(for error: any Error) -> FormStop? {
        switch error {
        case let stop as FormStop: stop
        case is ReasonMissing:
            FormStop(
                cause: .reasonMissing,
                faults: [(FormName.reason, words[.form(.reasonMissing)])]
            )
        case let conflict as EditConflict:
            .moved([], conflict)
        case let refusal as Refusal: .faulty(nil, sentence(refusal))
        case let refused as AccountRefused:
            .faulty(refused.problems.map { ($0.chosenField, $0.message(in: words)) })
        case let refused as PersonRefused:
            .faulty(refused.problems.map { ($0.field, $0.message(in: words)) })
        case is PreviewOutdated: .moved(words[.intake(.outdated)])
        default: nil
        }
    }

    /// Why a form is not taken that stands on a version nobody knows.
    var versionUnknown: FormStop {
        FormStop(cause: .versionUnknown, faults: [(nil, words[.form(.versionUnknown)])])
    }

    /// What is said at the top of a form that was stopped.
    func summary(_ stop: FormStop?) -> FaultSummary {
        FaultSummary(words: words, faults: stop?.faults ?? [])
    }

    /// Shows a page that says what was done.
    func done(_ address: OfficeAddress, _ done: String) -> OfficeAnswer {
        .seeOther(path(address, done: done))
    }

    /// The same where it may have been so already.
    func done(_ address: OfficeAddress, _ outcome: Outcome, _ done: String) -> OfficeAnswer {
        self.done(address, outcome.isRecorded ? done : "unveraendert")
    }
}

extension AccountProblem {
    /// The field of a form that gives roles at which it is said.
    var chosenField: String? {
        switch self {
        case .rolesMissing: "rolle"
        case .organizationMissing, .organizationUnknown: "organisation"
        default: entry
        }
    }
}
