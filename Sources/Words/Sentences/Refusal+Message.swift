import Concept
package import Register

extension Refusal {
    /// What is wrong and what to do next, in one or two sentences for the person who is refused.
    ///
    /// The switch has no default, so a new refusal does not compile until it has words. `naming`
    /// returns what a record is called, or `nil` to use its kind and number.
    package func message(
        in words: Catalogue,
        naming: @escaping (Reference) -> String? = { _ in nil }
    ) -> String {
        let said = Said(words: words, naming: naming)
        return switch self {
        case .missing(let kind, let field):
            said.field(.missing, kind, field)
        case .tooLong(let kind, let field, let limit, let length):
            said.tooLong(kind, field, limit, length)
        case .tooManyParagraphs(let kind, let field, let limit, let count):
            said.tooManyParagraphs(kind, field, limit, count)
        case .malformed(let kind, let field, let value):
            said.malformed(kind, field, value)
        case .endsBeforeItBegins(let from, let until):
            said.fact(.endsBeforeItBegins, ["from": words.date(from), "until": words.date(until)])
        case .reasonMissing(let status):
            said.fact(.reasonMissing, ["status": words.word(status)])
        case .timingNeedsPlan(let phase): said.timingNeedsPlan(phase)
        case .timingNeedsEnd: said.fact(.timingNeedsEnd)
        case .mergedIntoNothing: said.fact(.mergedIntoNothing)
        case .mergedIntoItself(let reference): said.record(.mergedIntoItself, reference)
        case .twice(.translation, _, _): said.fact(.translatedTwice)
        case .twice(.vocabulary, _, let key): said.fact(.termTwice, ["term": words[key].text()])
        case .twice(let kind, let field, let value):
            said.field(.twice, kind, field, ["value": value])
        case .accentTooPale(let accent, let contrast, let least):
            said.accentTooPale(accent, contrast, least)

        case .notThere(let reference): said.record(.notThere, reference)
        case .numberNotNext(let reference, let expected):
            said.numberNotNext(reference, expected)
        case .stillReferredTo(let reference, let by):
            said.stillReferredTo(reference, by)
        case .partOfItself(let reference): said.record(.partOfItself, reference)
        case .tooDeep(let reference, let levels):
            said.record(.tooDeep, reference, ["levels": words.number(levels)])
        case .onlyOne(let reference): said.record(.onlyOne, reference)
        case .frozenAlready(let reference): said.record(.frozenAlready, reference)
        case .frozenAtNothing(let reference): said.record(.frozenAtNothing, reference)
        case .editedTwice(let reference): said.record(.editedTwice, reference)
        case .paragraphTaken: said.fact(.paragraphTaken)
        case .paragraphUnknown: said.fact(.paragraphUnknown)

        case .seenByThePublic(let reference): said.record(.seenByThePublic, reference)
        case .visibilityCannotBecome(let reference, let from, let to):
            said.visibilityCannotBecome(reference, from, to)
        case .ownerNotPublic(let reference, let owner):
            said.record(.ownerNotPublic, reference, ["owner": said.name(owner)])
        case .mayNotBePublic(let reference): said.record(.mayNotBePublic, reference)

        case .recordedBefore(let now, let last):
            said.recordedBefore(now, last)
        case .clockInDoubt(let now, let known):
            said.clockInDoubt(now, known)

        case .paperDiffers(let code, _, let fields): said.paperDiffers(code, fields)
        case .publicnessInDoubt(let reference): said.record(.publicnessInDoubt, reference)
        case .nothingToPublish: said.fact(.nothingToPublish)
        case .passageIsNoText(let reference): said.record(.passageIsNoText, reference)
        case .answerDayOutside(let day, let latest):
            said.fact(
                .answerDayOutside,
                ["day": words.date(day), "latest": words.date(latest)]
            )
        case .roundIsSent(let day): said.fact(.roundIsSent, ["day": words.date(day)])
        }
    }
}

/// Builds the sentences of refusals about facts, records and fields.
private struct Said {
    let words: Catalogue
    let naming: (Reference) -> String?

    /// A record by its name, where it is known, or by its number.
    func name(_ reference: Reference) -> String {
        words.name(of: reference, called: naming(reference))
    }

    /// A sentence of the catalogue with these values.
    func fact(_ key: TextKey.Refusal, _ values: [String: String] = [:]) -> String {
        words(.refusal(key), values)
    }

    /// A sentence with `{{record}}` filled in.
    func record(
        _ key: TextKey.Refusal,
        _ reference: Reference,
        _ values: [String: String] = [:]
    ) -> String {
        fact(key, values.merging(["record": name(reference)]) { given, _ in given })
    }

    /// A sentence with `{{kind}}` and `{{field}}` filled in.
    func field(
        _ key: TextKey.Refusal,
        _ kind: Kind,
        _ field: String,
        _ values: [String: String] = [:]
    ) -> String {
        let names = ["kind": words.name(of: kind), "field": words.name(ofField: field, of: kind)]
        return fact(key, values.merging(names) { given, _ in given })
    }
}

extension Said {
    func tooLong(_ kind: Kind, _ name: String, _ limit: Int, _ length: Int) -> String {
        let values = ["limit": words.number(limit), "length": words.number(length)]
        return field(.tooLong, kind, name, values)
    }

    func tooManyParagraphs(_ kind: Kind, _ name: String, _ limit: Int, _ count: Int) -> String {
        let values = ["limit": words.number(limit), "count": words.number(count)]
        return field(.tooManyParagraphs, kind, name, values)
    }

    func malformed(_ kind: Kind, _ name: String, _ value: String) -> String {
        field(.malformed, kind, name, ["value": value, "hint": fact(hint(name))])
    }

    func accentTooPale(_ accent: String, _ contrast: Int, _ least: Int) -> String {
        let values = [
            "accent": accent, "contrast": words.decimal(hundredths: contrast),
            "least": words.decimal(hundredths: least),
        ]
        return fact(.accentTooPale, values)
    }

    func timingNeedsPlan(_ phase: Word) -> String {
        fact(
            .timingNeedsPlan,
            [
                "phase": words.word(phase), "planned": words.word(Phase.planned),
                "underway": words.word(Phase.underway), "unknown": words.word(Phase.unknown),
            ]
        )
    }

    func numberNotNext(_ reference: Reference, _ expected: Int) -> String {
        let next = words.number(of: Reference(reference.kind, expected))
        return record(.numberNotNext, reference, ["expected": next])
    }

    func stillReferredTo(_ reference: Reference, _ others: [Reference]) -> String {
        record(.stillReferredTo, reference, ["others": words.list(others.map(name), limit: 4)])
    }

    func visibilityCannotBecome(
        _ reference: Reference,
        _ from: Visibility,
        _ to: Visibility
    ) -> String {
        let values = ["from": words.word(from), "to": words.word(to), "hint": fact(hint(from))]
        return record(.visibilityCannotBecome, reference, values)
    }

    func recordedBefore(_ now: Instant, _ last: Instant) -> String {
        let values = ["now": words.dateAndTime(now), "last": words.dateAndTime(last)]
        return fact(.recordedBefore, values)
    }

    func clockInDoubt(_ now: Instant, _ known: Instant) -> String {
        let values = ["now": words.dateAndTime(now), "known": words.dateAndTime(known)]
        return fact(.clockInDoubt, values)
    }

    func paperDiffers(_ code: String, _ fields: [String]) -> String {
        let names = fields.map { words.name(ofField: $0, of: .paper) }
        return fact(.paperDiffers, ["code": code, "fields": words.list(names)])
    }

    /// The sentence that says how a value of the field has to be written.
    private func hint(_ field: String) -> TextKey.Refusal {
        switch field {
        case "address", "website", "links": .hintAddress
        case "position": .hintPosition
        case "funding.once", "funding.yearly", "funding.staffHundredths": .hintAmount
        case "year": .hintYear
        case "time": .hintTime
        case "officialKey": .hintOfficialKey
        case "accent": .hintAccent
        case "telephone", "dataProtection.telephone", "accessibility.telephone": .hintTelephone
        case "mail", "dataProtection.mail", "accessibility.mail": .hintMail
        default: .hint
        }
    }

    /// The sentence that says what can still become of a record with this visibility.
    private func hint(_ visibility: Visibility) -> TextKey.Refusal {
        switch visibility {
        case .internal, .network: .hintNotYetPublic
        case .public: .hintPublic
        case .withdrawn: .hintWithdrawn
        }
    }
}
