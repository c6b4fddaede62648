package import Concept
import Journal
package import Register

// What the office does to the persons of the vault. Each is announced in the log, without a word about
// whom; the caller gives the sentence that stands there as its reason, where one is due.
extension Persons {
    /// Keeps somebody new; `account` is the number of this person's account, where there is one.
    ///
    /// - Returns: the number of the person.
    /// - Throws: `PersonRefused` with all that is wrong.
    package func add(
        _ entry: PersonEntry,
        account: String? = nil,
        by author: Author,
        via: Via
    ) async throws -> String {
        let id = account ?? hex(town.world.chance(16))
        let terms = try terms(for: entry, by: author)
        try await write { rows in
            if let account {
                guard try AccountRows(rows.rows).account(account) != nil else {
                    throw PersonRefused(.accountUnknown)
                }
                guard try rows.person(account) == nil else { throw PersonRefused(.accountTaken) }
            }
            try rows.keep(entry, on: Person(id: id, post: entry.post), terms)
        }
        try await announce(author, via)
        return id
    }

    /// Keeps something else about somebody; `mark` is what the form was made from.
    ///
    /// - Throws: `PersonRefused` with all that is wrong, or where somebody was faster.
    package func change(
        _ id: String,
        from mark: String,
        to entry: PersonEntry,
        by author: Author,
        via: Via
    ) async throws {
        let terms = try terms(for: entry, by: author)
        try await write { rows in
            guard let person = try rows.person(id) else { throw PersonRefused(.personUnknown) }
            guard try Persons.mark(person) == mark else { throw PersonRefused(.changedMeanwhile) }
            try rows.keep(entry, on: person, terms)
        }
        try await announce(author, via)
    }

    /// Moves the posts of persons from one organization to another.
    ///
    /// `chosen` holds their numbers; `nil` means all of them.
    ///
    /// - Returns: the numbers of the persons who were moved.
    /// - Throws: `JournalFailure` if it cannot be written.
    @discardableResult
    package func move(
        from old: ID<Organization>,
        to new: ID<Organization>,
        only chosen: Set<String>? = nil,
        by author: Author,
        via: Via
    ) async throws -> Set<String> {
        let moved = try await write { rows in
            var moved: Set<String> = []
            for var person in try rows.persons() where person.post.organization == old {
                guard chosen?.contains(person.id) ?? true else { continue }
                person.post.organization = new
                try rows.keep(person)
                moved.insert(person.id)
            }
            return moved
        }
        if !moved.isEmpty { try await announce(author, via) }
        return moved
    }

    /// What a row of a list says of a person.
    package struct Line: Sendable {
        /// The number, and what the row was compared with; `nil` for somebody new.
        package let person: (id: String, mark: String)?
        /// What to store about the person.
        package let entry: PersonEntry

        /// Without `person`, the entry is a new person.
        package init(person: (id: String, mark: String)?, entry: PersonEntry) {
            self.person = person
            self.entry = entry
        }
    }

    /// Keeps what a list says, all of it or nothing.
    ///
    /// - Throws: `PersonRefused` as `add` and `change`.
    package func takeOver(_ lines: [Line], by author: Author, via: Via) async throws {
        let kept = try lines.map { line in
            (
                line: line, new: hex(town.world.chance(16)),
                terms: try terms(for: line.entry, by: author)
            )
        }
        try await write { rows in
            for (line, new, terms) in kept {
                var person = Person(id: new, post: line.entry.post)
                if let (id, mark) = line.person {
                    guard let known = try rows.person(id) else {
                        throw PersonRefused(.personUnknown)
                    }
                    guard try Persons.mark(known) == mark else {
                        throw PersonRefused(.changedMeanwhile)
                    }
                    person = known
                }
                try rows.keep(line.entry, on: person, terms)
            }
        }
        try await announce(author, via)
    }

    /// Ends a consent at once: what it allowed is shown to nobody but the office any more.
    ///
    /// - Throws: `PersonRefused` where there is nobody with this number.
    package func withdrawConsent(
        of id: String,
        by author: Author,
        via: Via,
        reason: String
    ) async throws {
        let now = town.world.now()
        try await write { rows in
            guard var person = try rows.person(id) else { throw PersonRefused(.personUnknown) }
            try rows.endConsent(of: person, .withdrawn, at: now)
            person.consent = nil
            person.reach = person.reach.map(\.forOfficeOnly)
            try rows.keep(person)
        }
        try await announce(author, via, reason)
        try await rows.wipe()
    }

    /// Erases somebody who has no account: all rows about this person, here and in every backup.
    ///
    /// - Throws: `PersonRefused`.
    package func erase(
        _ id: String,
        by author: Author,
        via: Via,
        reason: String
    ) async throws {
        try await write { rows in
            guard try rows.person(id) != nil else { throw PersonRefused(.personUnknown) }
            guard try AccountRows(rows.rows).account(id) == nil else {
                throw PersonRefused(.hasAccount)
            }
            _ = try rows.rows.forget(person: id)
        }
        try await announce(author, via, reason)
        try await rows.wipe()
    }

    /// What is drawn and read before the transaction: it may not ask the world.
    private func terms(for entry: PersonEntry, by author: Author) throws -> KeepingTerms {
        let now = town.world.now()
        let problems = entry.problems(in: town.register, on: Berlin.day(of: now))
        guard problems.isEmpty else { throw PersonRefused(problems) }
        return KeepingTerms(key: hex(town.world.chance(16)), now: now, recordedBy: author.person)
    }
}

/// With what an entry is kept: a key for a consent, the moment, and who does it.
struct KeepingTerms: Sendable {
    let key: String
    let now: Instant
    let recordedBy: String?
}

extension PersonRows {
    /// Keeps an entry in the place of what stood there of a person.
    ///
    /// More than before is shown only with a consent that is given with it. Where less is shown, the
    /// consent that stands goes on under another key: a backup that shows more has none that holds.
    ///
    /// - Throws: `PersonRefused` where others would see more than the person agreed to.
    func keep(_ entry: PersonEntry, on person: Person, _ terms: KeepingTerms) throws {
        let shownBefore = person.consent == nil ? nil : person.reach
        if entry.reach.isWider(than: shownBefore), entry.consent == nil {
            throw PersonRefused(.consentMissing)
        }
        var kept = person
        kept.post = entry.post
        kept.reach = entry.reach
        if let given = entry.consent {
            try endConsent(of: person, .replaced, at: terms.now)
            kept.consent = Consent(
                key: terms.key,
                text: given.text.trimmed,
                givenOn: given.givenOn,
                manner: given.manner,
                recordedBy: terms.recordedBy,
                recordedAt: terms.now
            )
        } else if let consent = person.consent, person.reach?.isWider(than: entry.reach) == true {
            try forget(consent)
            kept.consent = consent.renamed(terms.key)
        }
        try keep(kept)
    }

    func endConsent(of person: Person, _ end: Consent.End, at now: Instant) throws {
        guard let consent = person.consent else { return }
        try forget(consent)
        try keep(FormerConsent(consent, end, at: now), of: person.id)
    }
}

extension Person.Reach {
    /// The same, to be seen by the office only.
    var forOfficeOnly: Person.Reach {
        func closed(_ detail: Person.Detail?) -> Person.Detail? {
            detail.map { Person.Detail($0.text) }
        }
        return Person.Reach(
            name: closed(name),
            mail: closed(mail),
            telephone: closed(telephone)
        )
    }
}
