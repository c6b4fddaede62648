package import Concept
import Foundation
package import Register
package import Words

/// The letters of a status query, made from round and request as they are when the letter is sent.
package struct StatusLetter: Sendable {
    /// Which of the letters it is.
    ///
    /// Raw values are stored as names of occasions.
    package enum Sort: String, Codable, Hashable, Sendable {
        /// The first letter; a reminder; a question about an answer; a new link; a receipt; the
        /// news that an answer was taken over.
        case asking, reminding, askingBack, renewing, receipt, accepted
    }

    private let sort: Sort
    private let request: StatusRequest
    private let round: StatusRound
    private let register: Register
    private let words: Catalogue
    /// The public address of the town: "https://integration.stadt.example".
    private let site: String
    /// What is listed instead of the measures; empty to list the measures.
    private let lines: [String]

    /// `nil` if the round of the request is gone.
    package init?(
        _ sort: Sort,
        to request: StatusRequest,
        in register: Register,
        site: String,
        saying lines: [String] = [],
        _ words: Catalogue = .german
    ) {
        guard let round = register[request.round]?.record else { return nil }
        self.sort = sort
        self.request = request
        self.round = round
        self.register = register
        self.words = words
        self.site = site
        self.lines = lines
    }

    private var day: String { words.date(round.answerBy) }

    /// The whole letter.
    package var letter: Letter {
        Letter(subject: subject, opening + about + closing)
    }

    private var subject: String {
        switch sort {
        case .asking where request.measures.isEmpty:
            words(.letter(.remarkSubject), ["day": day])
        case .asking: words(.letter(.askingSubject), ["day": day])
        case .reminding: words(.letter(.remindingSubject), ["day": day])
        case .askingBack: words[.letter(.askingBackSubject)]
        case .renewing: words[.letter(.renewingSubject)]
        case .receipt: words[.letter(.receiptSubject)]
        case .accepted: words[.letter(.acceptedSubject)]
        }
    }

    private var opening: [Letter.Part] {
        let told =
            switch sort {
            case .asking: round.letter.split(separator: "\n").map(String.init)
            case .reminding: [words(.letter(.reminding), ["day": day])]
            case .askingBack: [words[.letter(.askingBack)]]
            case .renewing: [words[.letter(.renewing)]]
            case .receipt: [words[.letter(.receipt)]]
            case .accepted: [words[.letter(.accepted)]]
            }
        let lines = told.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        return [.paragraph(words[.letter(.greeting)])] + lines.map { .paragraph($0) }
    }

    private var about: [Letter.Part] {
        let named = (request.measures + request.remarksOn).compactMap { register[$0] }
            .map { "\(words.number(of: $0.reference)) \($0.title)" }
        let told: [Letter.Part] =
            lines.isEmpty
            ? [.paragraph(words(.letter(.about), count: named.count)), .list(named)]
            : [.list(lines)]
        let isSeen = sort == .accepted || sort == .receipt
        return told + [
            .ownLink(words[isSeen ? .letter(.linkToSee) : .letter(.link)])
        ] + (isSeen ? [] : [.paragraph(words[.letter(.forward)])])
    }

    private var closing: [Letter.Part] {
        let concept = register.only(Concept.self)
        let town = register.only(Municipality.self)
        let office = concept?.contact?.function ?? words[.letter(.office)]
        let signed = [office, town?.title].compactMap { $0 }.joined(separator: ", ")
        let reached = [concept?.contact?.mail, concept?.contact?.telephone].compactMap { $0 }
        return [
            .paragraph(([words[.letter(.regards)], signed] + reached).joined(separator: "\n")),
            .note(words[.letter(.why)]),
            .link(words[.letter(.privacy)], address: site + "/datenschutz"),
        ]
    }
}
