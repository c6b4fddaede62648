package import Register

/// What a person agreed to, and how that is known.
///
/// - Source: DSGVO Art. 7: whoever shows somebody's data has to be able to prove the consent.
package struct Consent: Codable, Hashable, Sendable {
    /// A random key, so that a consent that must not come back can be named without naming a
    /// person.
    package let key: String
    /// The words to which the person agreed.
    package let text: String
    /// The day on which it was given.
    package let givenOn: Day
    /// How it was given.
    package let manner: Manner
    /// The number of the account that recorded it; `nil` if it was no account.
    package let recordedBy: String?
    /// When it was recorded.
    package let recordedAt: Instant

    /// Only stores its arguments; the key has to be new.
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

    /// How a consent was given.
    package enum Manner: String, Choice {
        /// On paper, by e-mail, in conversation.
        case written, mail, spoken
        /// The catalogues call the words `consentManner.…`.
        package static let list = "consentManner"
    }

    /// Why a consent does not count any more.
    package enum End: String, Choice {
        /// The person withdrew it.
        case withdrawn
        /// A newer consent took its place.
        case replaced
        /// The person does not hold the post any more.
        case postEnded
        /// The catalogues call the words `consentEnd.…`.
        package static let list = "consentEnd"
    }

    /// The same consent under a new key, if the old key is marked as forgotten.
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

/// A consent that has ended, kept as proof for a while; see `RetentionPeriods`.
package struct FormerConsent: Codable, Hashable, Sendable {
    /// The consent as it was given.
    package let consent: Consent
    /// Why it ended.
    package let end: Consent.End
    /// When it ended; the period of retention begins here.
    package let endedAt: Instant

    package init(_ consent: Consent, _ end: Consent.End, at endedAt: Instant) {
        self.consent = consent
        self.end = end
        self.endedAt = endedAt
    }
}
