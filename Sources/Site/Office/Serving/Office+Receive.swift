import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What came of the body of a request.
enum Received {
    case form(FormData)
    /// It comes from a page of ours that was made for a session that has ended: it may be shown
    /// again, and changes nothing.
    case outlived(FormData)
    case refused((ErrorPage) -> PageContent, HTTPResponse.Status)
}

extension Office {
    /// The form that a request sends, where it comes from a page of ours.
    ///
    /// Files are taken only where `takesFiles` says so: elsewhere nobody can send that much.
    func received(
        _ request: Request,
        _ token: FormToken,
        takesFiles: Bool = false
    ) async throws -> Received {
        let sent = try await sent(request, takesFiles: takesFiles)
        guard case .form(let form) = sent else { return sent }
        return token.isGenuine(form[FormName.token] ?? "") ? sent : .outlived(form)
    }

    /// The form that a request sends, whatever page it was made for: the caller looks at its token.
    func sent(_ request: Request, takesFiles: Bool) async throws -> Received {
        guard comesFromHere(request.head) else { return .refused(\.foreignForm, .forbidden) }
        return try await body(of: request, takesFiles: takesFiles)
    }

    /// The form in the body of a request, wherever it comes from: the caller has looked at that.
    func body(of request: Request, takesFiles: Bool) async throws -> Received {
        let type = request.headers[.contentType] ?? ""
        let isMultipart = takesFiles && type.isMediaType("multipart/form-data")
        guard isMultipart || type.isMediaType("application/x-www-form-urlencoded") else {
            return .refused({ $0.unreadable([]) }, .unsupportedMediaType)
        }
        let limit = isMultipart ? MultipartForm.byteLimit : FormData.byteLimit
        let form: FormData
        do {
            let body = try await request.body.collect(upTo: limit)
            form =
                isMultipart
                ? try MultipartForm.read(Data(body.readableBytesView), type: type)
                : FormData(encoded: String(buffer: body)[...])
        } catch is NIOTooManyBytesError {
            return .refused({ $0.tooLarge(limit: limit) }, .contentTooLarge)
        } catch is MultipartFault {
            return .refused({ $0.unreadable([]) }, .badRequest)
        }
        return .form(form)
    }

    /// Whether the browser says that a page of this site sends the form.
    ///
    /// - Source: Fetch Standard, 3.1: browsers send `Origin` with every POST.
    private func comesFromHere(_ request: HTTPRequest) -> Bool {
        guard let origin = request.headerFields[.origin] else { return false }
        if let address = site.publicAddress { return origin == address }
        return origin == "http://\(request.authority ?? "")"
    }
}

extension OfficeAddress {
    /// Whether a form at this address may bring files, and so be as large as files are.
    var takesFiles: Bool {
        switch self {
        case .kinds, .records, .new, .record, .topic, .preview, .history, .undoing, .ending,
            .measureTable, .desk, .coming, .comingFile, .overview, .handover, .ownAccount,
            .ownAccountPart, .accounts, .invitation, .account, .notices, .notice, .settings,
            .redacting, .persons, .savedTable, .besideTable, .upload, .importedChange, .takingBack,
            .proposals, .rounds, .outbox:
            false
        case .logo, .imports: true
        }
    }

    /// Whether what was typed into its form outlives the session: it is shown again, to be sent anew.
    ///
    /// Its editor changes nothing where ``OfficeRequest/Step/change`` is asked for. Passwords and files
    /// are not kept, and where there are only buttons, nothing was typed.
    var keepsTyped: Bool {
        switch self {
        case .new, .topic, .measureTable, .undoing, .ending, .redacting, .takingBack, .notice,
            .persons, .invitation, .account, .upload, .rounds:
            true
        case .kinds, .records, .record, .preview, .history, .desk, .coming, .comingFile, .overview,
            .handover, .ownAccount, .ownAccountPart, .accounts, .notices, .settings, .logo,
            .savedTable, .besideTable, .imports, .importedChange, .proposals, .outbox:
            false
        }
    }
}

extension String {
    /// Whether a header names this type, whatever parameters follow.
    fileprivate func isMediaType(_ type: String) -> Bool {
        (split(separator: ";").first ?? "").trimmingCharacters(in: .whitespaces).lowercased()
            == type
    }
}
