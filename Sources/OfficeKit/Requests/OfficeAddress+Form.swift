import Addresses
package import Web

extension OfficeAddress {
    /// How much its form may send.
    package var bodyLimit: BodyLimit { takesFiles ? .officeWithFiles : .office }

    /// Whether a form at this address may bring files, and so be as large as files are.
    var takesFiles: Bool {
        switch self {
        case .kinds, .records, .new, .record, .topic, .preview, .history, .undoing, .ending,
            .measureTable, .desk, .coming, .comingFile, .overview, .handover, .ownAccount,
            .ownAccountPart, .accounts, .invitation, .account, .notices, .notice, .settings,
            .redacting, .persons, .savedTable, .shelfTable, .upload, .importedChange, .takingBack,
            .proposals, .rounds, .outbox, .clock:
            false
        case .logo, .imports: true
        }
    }

    /// Whether what was typed into its form outlives the session: it is shown again, to be sent anew.
    ///
    /// Its editor changes nothing where ``OfficeRequest/Step/change`` is asked for. Passwords and files
    /// are not kept, and where there are only buttons, nothing was typed.
    package var keepsTyped: Bool {
        switch self {
        case .new, .topic, .measureTable, .undoing, .ending, .redacting, .takingBack, .notice,
            .persons, .invitation, .account, .upload, .rounds:
            true
        case .kinds, .records, .record, .preview, .history, .desk, .coming, .comingFile, .overview,
            .handover, .ownAccount, .ownAccountPart, .accounts, .notices, .settings, .logo,
            .savedTable, .shelfTable, .imports, .importedChange, .proposals, .outbox, .clock:
            false
        }
    }
}
