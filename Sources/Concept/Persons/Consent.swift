package import Register

/// What a person agreed to, and how that is known.
///
/// - Source: DSGVO Art. 7: who shows somebody's data has to be able to prove the consent.
package struct Consent: Codable, Hashable, Sendable {
    /// Random, so that it can be named where it must not come back; it says nothing.
    package let key: String
    /// The words to which the person agreed.
    package let text: String
    package let givenOn: Day
    package let manner: Manner
    /// The account of who recorded it, by its number.
    package let recordedBy: String?
    package let recordedAt: Instant

    package init(
        key: String,
        text: String,
        givenOn: Day,
        manner: Manner,
        recordedBy: String?,
        recordedAt: Instant
    ) {
        self.key = key
        self.text = text
        self.givenOn = givenOn
        self.manner = manner
        self.recordedBy = recordedBy
        self.recordedAt = recordedAt
    }

    /// How it was given.
    package enum Manner: String, Choice {
        case written, mail, spoken
        /// The catalogues call the words `consentManner.…`.
        package static let list = "consentManner"
    }

    /// Why it does not hold any more.
    package enum End: String, Choice {
        /// The person took it back.
        case withdrawn
        /// A newer one stands in its place.
        case replaced
        /// The post of the person has ended.
        case postEnded
        /// The catalogues call the words `consentEnd.…`.
        package static let list = "consentEnd"
    }

    /// The same consent under another key, where the old one must not come back.
    package func renamed(_ key: String) -> Consent {
        Consent(
            key: key,
            text: text,
            givenOn: givenOn,
            manner: manner,
            recordedBy: recordedBy,
            recordedAt: recordedAt
        )
    }
}

/// A consent that ended; kept as proof for a while.
package struct FormerConsent: Codable, Hashable, Sendable {
    package let consent: Consent
    package let end: Consent.End
    package let endedAt: Instant

    package init(_ consent: Consent, _ end: Consent.End, at endedAt: Instant) {
        self.consent = consent
        self.end = end
        self.endedAt = endedAt
    }
}
