import Concept
import Exchange
import Foundation
import Journal
import OfficeKit
import Post
import Register
import Services
import Vault
import Words

/// Everything the town holds about a person, as one value for the page and for the file.
///
/// - Source: DSGVO Art. 15 and 20.
struct PersonHolding: Sendable {
    let sections: [Part]

    /// The entries of one kind, such as those of an account.
    struct Part: Encodable, Sendable {
        let heading: String
        let entries: [Entry]
    }

    /// One fact with its name, both in words.
    struct Entry: Encodable, Sendable {
        let name: String
        let value: String
    }

    /// Whether nothing at all is held about the person.
    var isEmpty: Bool { sections.isEmpty }

    /// The same as JSON, which another program can read.
    ///
    /// - Throws: An error of encoding.
    func file(on day: Day, _ words: Catalogue) throws -> OfficeFile {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let body = Body(day: day, about: words[.person(.holding)], sections: sections)
        return OfficeFile(
            name: "auskunft.json",
            mediaType: "application/json; charset=utf-8",
            bytes: Array(try encoder.encode(body))
        )
    }

    /// The file's content: the day it was made, what it is, and the same entries as the page.
    private struct Body: Encodable {
        let day: Day
        let about: String
        let sections: [Part]
    }
}

extension Services {
    /// Collects what is known of a person as contact, as account, and as author of changes and
    /// papers.
    ///
    /// - Throws: What the shelves throw if they cannot be read.
    func holding(_ id: String, _ context: OfficeContext) async throws -> PersonHolding {
        let writer = HoldingWriter(context: context)
        let person = persons.person(id)
        let account = accounts.account(id)
        var parts: [PersonHolding.Part?] = [
            person.map(writer.contact),
            writer.consents(person?.consent, persons.formerConsents(of: id)),
            account.map { writer.account($0) },
            writer.sessions(accounts.sessions(of: id)),
            writer.changes(try await town.changes(madeBy: id), of: account?.organization),
            writer.requests(asking: id, answers),
            writer.letters(to: id, outbox),
        ]
        let name = person?.reach?.name?.text ?? account?.name
        if let name { parts.append(writer.papers(try await papers(naming: name))) }
        return PersonHolding(sections: parts.compactMap { $0 })
    }

    /// The codes of the council papers that print a name as that of an author.
    private func papers(naming name: String) async throws -> [String] {
        try await persons.rows.rows(kind: PaperAuthors.kind, due: nil).filter { row in
            try JSONDecoder().decode(PaperAuthors.self, from: row.body).names.contains {
                $0.caseInsensitiveCompare(name) == .orderedSame
            }
        }.map(\.key)
    }
}

/// Writes what is held in words.
private struct HoldingWriter {
    let context: OfficeContext

    private var words: Catalogue { context.words }

    private func part(
        _ heading: TextKey.Person,
        _ entries: [(TextKey.Person, String?)]
    ) -> PersonHolding.Part {
        PersonHolding.Part(
            heading: words[.person(heading)],
            entries: entries.compactMap { key, value in
                value.map { PersonHolding.Entry(name: words[.person(key)], value: $0) }
            }
        )
    }

    func contact(_ person: Person) -> PersonHolding.Part {
        func said(_ detail: Person.Detail?) -> String? {
            detail.map { "\($0.text) (\(words.word($0.audience)))" }
        }
        let organization = person.post.organization.map { context.label($0.reference) }
        return part(
            .heading,
            [
                (.function, person.post.function),
                (.organization, organization ?? words[.person(.ownOffice)]),
                (.until, person.post.until.map(words.date)), (.name, said(person.reach?.name)),
                (.mail, said(person.reach?.mail)), (.telephone, said(person.reach?.telephone)),
            ]
        )
    }

    func consents(_ consent: Consent?, _ former: [FormerConsent]) -> PersonHolding.Part? {
        if consent == nil, former.isEmpty { return nil }
        let present = consent.map { [(TextKey.Person.consentGiven, said($0))] } ?? []
        let past = former.map { former in
            let end = "\(words.word(former.end)), \(words.dateAndTime(former.endedAt))"
            return (TextKey.Person.consentEnded, "\(said(former.consent)) \(end)")
        }
        return part(.consentHeading, (present + past).map { ($0.0, Optional($0.1)) })
    }

    private func said(_ consent: Consent) -> String {
        let given = words(
            .person(.consentGivenOn),
            ["day": words.date(consent.givenOn), "manner": words.word(consent.manner)]
        )
        return "\(given) \(consent.text)"
    }

    func account(_ account: Account) -> PersonHolding.Part {
        part(
            .accountHeading,
            [
                (.name, account.name), (.mail, account.mail),
                (.roles, words.list(account.roles.map { words.word($0) })),
                (.organization, account.organization.map { context.label($0.reference) }),
                (.madeAt, words.dateAndTime(account.createdAt)),
                (
                    .secondFactor,
                    words[account.hasSecondFactor ? .value(.yes) : .value(.no)]
                ),
                (
                    .knownBrowsers,
                    account.deviceCount == 0 ? nil : words.number(account.deviceCount)
                ),
                (.identity, account.identity.map { "\($0.subject) (\($0.issuer))" }),
                (.blocked, account.isBlocked ? words[.value(.yes)] : nil),
            ]
        )
    }

    func sessions(_ sessions: [Session]) -> PersonHolding.Part? {
        if sessions.isEmpty { return nil }
        return part(
            .sessions,
            sessions.map { (.session, words.dateAndTime($0.startedAt)) }
        )
    }

    /// The changes a person made, with reasons and names of records only if they are public or
    /// belong to the person's organization.
    func changes(
        _ changes: [MadeChange],
        of organization: ID<Organization>?
    ) -> PersonHolding.Part? {
        if changes.isEmpty { return nil }
        let outside = Actor([], organization: organization)
        func mayLeave(_ reference: Reference) -> Bool {
            outside.mayName(reference, in: context.register)
        }
        return PersonHolding.Part(
            heading: words[.person(.changesMade)],
            entries: changes.map { change in
                let attribution = change.head.attribution
                var seen: Set<String> = []
                let records = change.records.map { reference in
                    mayLeave(reference)
                        ? context.label(reference) : words.name(of: reference.kind)
                }.filter { seen.insert($0).inserted }
                let isOutside = !records.isEmpty && change.records.allSatisfy(mayLeave)
                let reason = isOutside ? attribution.reason : nil
                return PersonHolding.Entry(
                    name: words.dateAndTime(change.head.recordedAt),
                    value: ([words.word(attribution.action)] + records + [reason].compactMap { $0 })
                        .joined(separator: ", ")
                )
            }
        )
    }

    func papers(_ codes: [String]) -> PersonHolding.Part? {
        if codes.isEmpty { return nil }
        return part(.papersHeading, codes.map { (.paper, $0) })
    }

    /// The status queries in which the person was asked.
    func requests(asking person: String, _ answers: StatusAnswers) -> PersonHolding.Part? {
        let asked = context.register.all(StatusRequest.self).filter { $0.contact == person }
        if asked.isEmpty { return nil }
        return PersonHolding.Part(
            heading: words[.round(.heading)],
            entries: asked.flatMap { request in
                let names = Set(answers.answers(to: request.id).compactMap(\.answeredBy))
                return [
                    PersonHolding.Entry(
                        name: request.askedOn.map { words.date($0) }
                            ?? words.name(of: .statusRequest),
                        value: context.label(request.organization.reference)
                    )
                ]
                    + names.sorted().map {
                        PersonHolding.Entry(name: words[.answer(.whoLabel)], value: $0)
                    }
            }
        )
    }

    func letters(to person: String, _ outbox: Outbox) -> PersonHolding.Part? {
        let letters = outbox.letters.filter { $0.person == person }
        let bar = outbox.bar(of: person)
        if letters.isEmpty, bar == nil { return nil }
        let told = bar.map {
            PersonHolding.Entry(name: words.dateAndTime($0.at), value: words[$0.reason.word])
        }
        return PersonHolding.Part(
            heading: words[.outbox(.letters)],
            entries: letters.map { letter in
                PersonHolding.Entry(
                    name: words.dateAndTime(letter.changedAt),
                    value: context.line(of: letter, in: outbox) + ", " + words[letter.state.word]
                )
            } + [told].compactMap { $0 }
        )
    }
}
