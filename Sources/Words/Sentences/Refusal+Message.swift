package import Register

extension Refusal {
    /// What is so, and what to do next.
    ///
    /// `naming` tells what a record is called, or `nil` where its number has to do.
    package func message(
        in words: Catalogue,
        naming: @escaping (Reference) -> String? = { _ in nil }
    ) -> String {
        let said = Said(words: words, naming: naming)
        return switch self {
        case .missing(let kind, let field):
            said.field(.missing, kind, field)
        case .tooLong(let kind, let field, let limit, let length):
            said.field(
                .tooLong,
                kind,
                field,
                ["limit": words.number(limit), "length": words.number(length)]
            )
        case .malformed(let kind, let field, let value):
            said.field(
                .malformed,
                kind,
                field,
                ["value": value, "hint": words[.refusal(hint(field))]]
            )
        case .endsBeforeItBegins(let from, let until):
            words(
                .refusal(.endsBeforeItBegins),
                ["from": words.date(from), "until": words.date(until)]
            )
        case .reasonMissing(let status):
            words(.refusal(.reasonMissing), ["status": words.word(status)])
        case .timingNeedsPlan(let phase):
            words(
                .refusal(.timingNeedsPlan),
                [
                    "phase": words.word(phase), "planned": words.word(Phase.planned),
                    "underway": words.word(Phase.underway),
                ]
            )
        case .timingNeedsEnd: words[.refusal(.timingNeedsEnd)]
        case .mergedIntoNothing: words[.refusal(.mergedIntoNothing)]
        case .mergedIntoItself(let reference): said.record(.mergedIntoItself, reference)
        case .twice(.translation, _, _): words[.refusal(.translatedTwice)]
        case .twice(.vocabulary, _, let key):
            words(.refusal(.termTwice), ["term": words[key].text()])
        case .twice(let kind, let field, let value):
            said.field(.twice, kind, field, ["value": value])

        case .notThere(let reference): said.record(.notThere, reference)
        case .numberNotNext(let reference, let expected):
            said.record(
                .numberNotNext,
                reference,
                ["expected": words.number(of: Reference(reference.kind, expected))]
            )
        case .stillReferredTo(let reference, let by):
            said.record(
                .stillReferredTo,
                reference,
                ["others": words.list(by.map(said.name), limit: 4)]
            )
        case .partOfItself(let reference): said.record(.partOfItself, reference)
        case .editedTwice(let reference): said.record(.editedTwice, reference)
        case .paragraphTaken: words[.refusal(.paragraphTaken)]
        case .paragraphUnknown: words[.refusal(.paragraphUnknown)]

        case .seenByThePublic(let reference): said.record(.seenByThePublic, reference)
        case .visibilityCannotBecome(let reference, let from, let to):
            said.record(
                .visibilityCannotBecome,
                reference,
                [
                    "from": words.word(from), "to": words.word(to),
                    "hint": words[.refusal(hint(from))],
                ]
            )
        case .ownerNotPublic(let reference, let owner):
            said.record(.ownerNotPublic, reference, ["owner": said.name(owner)])
        case .mayNotBePublic(let reference): said.record(.mayNotBePublic, reference)

        case .recordedBefore(let now, let last):
            words(
                .refusal(.recordedBefore),
                ["now": words.dateAndTime(now), "last": words.dateAndTime(last)]
            )

        case .alreadyFounded(let town): words(.refusal(.alreadyFounded), ["town": town])
        case .conceptMissing: words[.refusal(.conceptMissing)]
        case .paperAlreadyThere(let code, _):
            words(.refusal(.paperAlreadyThere), ["code": code])
        case .paperDiffers(let code, _, let fields):
            words(
                .refusal(.paperDiffers),
                [
                    "code": code,
                    "fields": words.list(fields.map { words.name(ofField: $0, of: .paper) }),
                ]
            )
        case .nothingToPublish: words[.refusal(.nothingToPublish)]
        }
    }

    /// How a value of the field is written.
    private func hint(_ field: String) -> TextKey.Refusal {
        switch field {
        case "address", "website", "links": .hintAddress
        case "position": .hintPosition
        case "year": .hintYear
        case "time": .hintTime
        case "officialKey": .hintOfficialKey
        default: .hint
        }
    }

    /// What can become of something that is seen so.
    private func hint(_ visibility: Visibility) -> TextKey.Refusal {
        switch visibility {
        case .internal, .network: .hintNotYetPublic
        case .public: .hintPublic
        case .withdrawn: .hintWithdrawn
        }
    }
}

/// Sentences about one record or one field.
private struct Said {
    let words: Catalogue
    let naming: (Reference) -> String?

    func name(_ reference: Reference) -> String {
        words.name(of: reference, called: naming(reference))
    }

    func record(
        _ key: TextKey.Refusal,
        _ reference: Reference,
        _ values: [String: String] = [:]
    ) -> String {
        words(.refusal(key), values.merging(["record": name(reference)]) { given, _ in given })
    }

    func field(
        _ key: TextKey.Refusal,
        _ kind: Kind,
        _ field: String,
        _ values: [String: String] = [:]
    ) -> String {
        let names = ["kind": words.name(of: kind), "field": words.name(ofField: field, of: kind)]
        return words(.refusal(key), values.merging(names) { given, _ in given })
    }
}
