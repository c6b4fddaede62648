package import Words

/// What people may change about their own account; the raw value is its word in addresses.
package enum OwnAccountPart: String, CaseIterable, Hashable, Sendable {
    case password = "passwort"
    /// The device that shows codes.
    case device = "geraet"
    /// The recovery codes.
    case codes = "codes"

    /// The heading of the page, and the text of links to it.
    package var heading: TextKey {
        switch self {
        case .password: .account(.changePassword)
        case .device: .account(.changeDevice)
        case .codes: .account(.renewCodes)
        }
    }
}
