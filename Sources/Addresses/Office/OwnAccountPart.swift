package import Words

/// What a person may change of the own account; the raw value is its word in addresses.
package enum OwnAccountPart: String, CaseIterable, Hashable, Sendable {
    case password = "passwort"
    case device = "geraet"
    case codes = "codes"

    package var heading: TextKey {
        switch self {
        case .password: .account(.changePassword)
        case .device: .account(.changeDevice)
        case .codes: .account(.renewCodes)
        }
    }
}
