import Addresses
package import Concept
import Exchange
import PublicSite
import Register
import Web
import Words

/// What the town sets for its pages: name, contact, colours, texts, thresholds.
///
/// The office reaches it from the page of settings.
extension Municipality: OfficeRecord {
    package static let officePath = "stadt"
    package static var officeForm: RecordForm<Municipality>? { .municipality }
}

extension RecordForm<Municipality> {
    /// The town in its topics; the record is made when the town is set up, so none is added here.
    package static let municipality = RecordForm(
        [
            FormTopic(.opening, [.flag("isOpen", \.isOpen)]),
            FormTopic(
                .facts,
                [
                    .line("title", \.title), .line("shortName", \.shortName),
                    .line("officialKey", \.officialKey),
                    .named("land", \.land, Land.allCases.map { ($0.rawValue, $0.name) }),
                    .line("website", \.website),
                ]
            ),
            FormTopic(.appearance, [.line("accent", \.accent)]),
            FormTopic(
                .contact,
                [
                    .optionalLines("postalAddress", \.postalAddress),
                    .line("telephone", \.telephone), .line("mail", \.mail),
                    .line("represented", \.represented),
                    .contactFunction("dataProtection", \.dataProtection),
                    .contactTelephone("dataProtection", \.dataProtection),
                    .contactMail("dataProtection", \.dataProtection),
                    .contactFunction("accessibility", \.accessibility),
                    .contactTelephone("accessibility", \.accessibility),
                    .contactMail("accessibility", \.accessibility),
                    .checkMethod, .checkDay,
                ]
            ),
            FormTopic(
                .texts,
                [
                    .prose("imprint", \.imprint), .prose("privacy", \.privacy),
                    .prose("contactText", \.contactText),
                ]
            ),
            FormTopic(
                .thresholds,
                [
                    .threshold("silentMeasureMonths", \.limits.silentMeasureMonths),
                    .threshold("endingFundingMonths", \.limits.endingFundingMonths),
                    .threshold("silentOrganizationMonths", \.limits.silentOrganizationMonths),
                    .threshold("comingPaperDays", \.limits.comingPaperDays),
                    .threshold("openRecommendationMonths", \.limits.openRecommendationMonths),
                    .threshold("openNoticeDays", \.limits.openNoticeDays),
                    .number("retention.endedPosts", \.periods.endedPosts),
                    .number("retention.consentProofs", \.periods.consentProofs),
                ]
            ),
        ],
        blank: { _, _, _ in nil }
    )
}

extension FormField<Municipality> {
    /// How the pages were last checked for accessibility; an empty field means there was no check.
    fileprivate static var checkMethod: Self {
        FormField(
            name: "accessibilityCheck.method",
            control: .line,
            isRequired: false,
            read: { town, _ in [town.accessibilityCheck?.method ?? ""] },
            write: { typed, town, writing throws(FieldFault) in
                town.accessibilityCheck = typed.first?.typedText.map { method in
                    let day = town.accessibilityCheck?.day ?? writing.today
                    return Municipality.AccessibilityCheck(day: day, method: method)
                }
            }
        )
    }

    /// The day of that check; it stays if the field is empty, and is `missing` without a method.
    fileprivate static var checkDay: Self {
        FormField(
            name: "accessibilityCheck.day",
            control: .day,
            isRequired: false,
            read: { town, words in [town.accessibilityCheck.map { words.typedDay($0.day) } ?? ""] },
            write: { typed, town, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else { return }
                guard let day = Typed.day(text) else { throw .noDay(text) }
                if town.accessibilityCheck == nil { throw .missing }
                town.accessibilityCheck?.day = day
            }
        )
    }

    /// A limit in days or months, by its name without `thresholds.`.
    fileprivate static func threshold(_ name: String, _ place: Place<Municipality, Int>) -> Self {
        .number("thresholds.\(name)", place)
    }
}

extension Vocabulary: OfficeRecord {
    package static let officePath = "wortwahl"
    package static var officeForm: RecordForm<Vocabulary>? { .vocabulary }
}

extension RecordForm<Vocabulary> {
    /// The town's own terms; the record is public from the start, because public pages use them.
    package static let vocabulary = RecordForm(
        [FormTopic(.words, Vocabulary.keys.map(FormField.term))],
        blank: { register, _, _ in
            guard register.only(Vocabulary.self) == nil else { return nil }
            // The words that the town uses stand on its public pages.
            var vocabulary = Vocabulary(terms: [])
            vocabulary.visibility = .public
            return vocabulary
        }
    )
}

extension FormField<Vocabulary> {
    /// The town's own term in place of the standard one; empty for the standard one.
    fileprivate static func term(_ key: String) -> FormField {
        FormField(
            name: key,
            control: .line,
            isRequired: false,
            read: { vocabulary, _ in [vocabulary[key] ?? ""] },
            write: { typed, vocabulary, _ throws(FieldFault) in
                vocabulary[key] = typed.first?.typedText
            }
        )
    }
}

extension Vocabulary {
    /// The terms that a town may replace: its levels, singular and plural, its phases and timings.
    static let keys: [String] = {
        let levels: [Kind] = [
            .field, .objective, .measure, .milestone, .statusUpdate, .strategicGoal, .principle,
            .edition,
        ]
        let names = levels.flatMap { ["kind.\($0.rawValue)", "kind.\($0.rawValue)_other"] }
        let states = Phase.allCases.map(\.word) + Timing.allCases.map(\.word)
        return names + states.map { "\($0.list).\($0.key)" }
    }()
}
