import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Changes the visitor's password, device or recovery codes; each asks for the password first.
struct OwnAccountChange: FormFlow {
    let services: Services
    let context: OfficeContext
    let part: OwnAccountPart

    private var words: Catalogue { context.words }
    private var accounts: Accounts { services.accounts }
    private var signedIn: SignedIn { context.visitor.signedIn }

    /// Device and codes can be changed only if the account has a second factor.
    func before() -> OfficeAnswer? {
        part == .password || signedIn.account.hasSecondFactor ? nil : .notFound
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        switch part {
        case .password: try await changePassword(data)
        case .device: try await changeDevice(data)
        case .codes:
            let password = data["passwort"] ?? ""
            let codes = try await accounts.renewRecoveryCodes(of: signedIn, password: password)
            return .page(codesPage(codes))
        }
        return context.done(.ownAccount, "gespeichert")
    }

    func stop(for error: any Error) -> FormStop? {
        (error as? AccountRefused).map { refused in
            .faulty(refused.problems.map { (field(of: $0), $0.message(in: words)) })
        }
    }

    private func changePassword(_ data: FormData) async throws {
        try await accounts.changePassword(
            of: signedIn,
            from: data["passwort"] ?? "",
            to: data["neu"] ?? ""
        )
    }

    private func changeDevice(_ data: FormData) async throws {
        try await accounts.changeSecondFactor(
            of: signedIn,
            password: data["passwort"] ?? "",
            to: data["geheimnis"].flatMap { SecondFactor.Secret($0) } ?? accounts.newSecret(),
            code: data["code"] ?? ""
        )
    }

    /// The field a problem is about; problems of a password concern the new one, unless the old is
    /// wrong.
    private func field(of problem: AccountProblem) -> String? {
        let field = problem.entry
        return part == .password && field == "passwort" && problem != .passwordWrong ? "neu" : field
    }

    // MARK: - Pages

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let summary = context.summary(stop)
        let secret = data?["geheimnis"].flatMap { SecondFactor.Secret($0) } ?? accounts.newSecret()
        return OfficeContent(
            words[part.heading],
            back: (words[.account(.own)], .ownAccount),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { words[part.heading] }
                p { words[intro] }
                if part == .device {
                    SecretMarkup(
                        words: words,
                        secret: secret,
                        town: context.town,
                        account: signedIn.account.mail ?? ""
                    ).markup
                }
                context.sendingForm {
                    // Tells password managers which account this is.
                    input(
                        .type(.text),
                        .value(signedIn.account.mail ?? ""),
                        .autocomplete(.username),
                        .readonly,
                        .hidden
                    )
                    if part == .device { context.hidden("geheimnis", secret.text) }
                    ForEach(fields) { field in field.markup(summary) }
                    div(.class("actions")) {
                        button(.type(.submit), .class("button")) { words[part.heading] }
                    }
                }
            }
        }
    }

    private var intro: TextKey {
        switch part {
        case .password: .account(.changePasswordIntro)
        case .device: .account(.changeDeviceIntro)
        case .codes: .account(.renewCodesIntro)
        }
    }

    private var fields: [InputField] {
        let current = InputField(
            "passwort",
            words[.account(.currentPassword)],
            .line(.password, .currentPassword)
        )
        return switch part {
        case .password:
            [
                current,
                InputField(
                    "neu",
                    words[.door(.newPassword)],
                    .line(.password, .newPassword),
                    hint: words[.door(.passwordHint)]
                ),
            ]
        case .device:
            [
                current,
                InputField(
                    "code",
                    words[.door(.code)],
                    .line(.text, .oneTimeCode),
                    hint: words[.door(.codeProof)]
                ),
            ]
        case .codes: [current]
        }
    }

    /// The new recovery codes, which cannot be shown again.
    private func codesPage(_ codes: [String]) -> OfficeContent {
        OfficeContent(words[part.heading], back: (words[.account(.own)], .ownAccount)) {
            div(.class("stack")) {
                h1 { words[part.heading] }
                p { words[.door(.recovery)] }
                ul { ForEach(codes) { code in li { code } } }
            }
        }
    }
}
