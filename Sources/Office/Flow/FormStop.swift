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

/// Why a form was not carried out; it is shown again with the faults and with what was typed.
struct FormStop: Error, Sendable {
    let cause: Cause
    /// The messages, in the order of the fields.
    let faults: [FormFault]
    /// The error behind it, if the page shows more of it than a message.
    var error: (any Error)?
    /// What the form shows, if that is not what was typed.
    var data: FormData?

    /// The causes, each with a status of its own.
    enum Cause: Hashable, Sendable {
        /// Something is missing or cannot be read.
        case faulty
        /// It changes what was agreed, and the reason is missing.
        case reasonMissing
        /// Somebody else has changed the same in the meantime.
        case moved
        /// The form names a version that does not exist; it now shows the current one.
        case versionUnknown
        /// A file cannot be read; the status depends on what is wrong with it.
        case unreadable(HTTPResponse.Status)
    }

    /// Something typed cannot be taken; each fault stands at its field.
    static func faulty(_ faults: [FormFault], _ error: (any Error)? = nil) -> FormStop {
        FormStop(cause: .faulty, faults: faults, error: error)
    }

    /// A single fault, at a field or, for `nil`, at the top.
    static func faulty(_ field: String?, _ sentence: String) -> FormStop {
        .faulty([(field, sentence)])
    }

    /// Somebody else changed the same in the meantime; answered with status 409.
    static func moved(_ faults: [FormFault], _ error: (any Error)? = nil) -> FormStop {
        FormStop(cause: .moved, faults: faults, error: error)
    }

    /// A conflict about the form as a whole, with one message at the top.
    static func moved(_ sentence: String, _ error: (any Error)? = nil) -> FormStop {
        .moved([(nil, sentence)], error)
    }

    /// The conflicting changes of two people; `nil` if there is no such conflict.
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
    /// What an error means in every form; `nil` if it is a failure, not a fault of the form.
    ///
    /// A missing permission is not among them, because it is answered for all pages at once.
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

    /// The stop for a form that names an unknown version.
    var versionUnknown: FormStop {
        FormStop(cause: .versionUnknown, faults: [(nil, words[.form(.versionUnknown)])])
    }

    /// The messages at the top of a form; empty if it was not stopped.
    func summary(_ stop: FormStop?) -> FaultSummary {
        FaultSummary(words: words, faults: stop?.faults ?? [])
    }

    /// Sends the browser to a page that says what was done.
    func done(_ address: OfficeAddress, _ done: String) -> OfficeAnswer {
        .seeOther(path(address, done: done))
    }

    /// Sends the browser to a page that says what was done, or that nothing had to be changed.
    func done(_ address: OfficeAddress, _ outcome: Outcome, _ done: String) -> OfficeAnswer {
        self.done(address, outcome.isRecorded ? done : "unveraendert")
    }
}

extension AccountProblem {
    /// The field of a form with roles that the problem is about; `nil` for the top of the form.
    var chosenField: String? {
        switch self {
        case .rolesMissing: "rolle"
        case .organizationMissing, .organizationUnknown: "organisation"
        default: entry
        }
    }
}
