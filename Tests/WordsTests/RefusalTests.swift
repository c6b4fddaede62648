import Concept
import Register
import TestKit
import Testing
import Words

struct RefusalTests {
    private static let measure = Reference(.measure, 17)
    private static let paper = Reference(.paper, 3)
    private static let day = Examples.day

    /// One of each case; the switch below does not compile while one is missing.
    private static let all: [Refusal] = [
        .missing(.measure, field: "title"),
        .tooLong(.field, field: "shortName", limit: 24, length: 31),
        .tooManyParagraphs(.chapter, field: "prose", limit: 2000, count: 2001),
        .malformed(.meeting, field: "time", value: "18 Uhr"),
        .malformed(.organization, field: "website", value: "example.org"),
        .malformed(.principle, field: "position", value: "0"),
        .malformed(.edition, field: "year", value: "20"),
        .malformed(.municipality, field: "officialKey", value: "8317"),
        .malformed(.municipality, field: "accent", value: "teal"),
        .malformed(.municipality, field: "mail", value: "amt"),
        .malformed(.municipality, field: "dataProtection.telephone", value: "Zentrale"),
        .malformed(.measure, field: "title", value: "?"),
        .endsBeforeItBegins(from: day, until: day.adding(days: -1)),
        .reasonMissing(Timing.late.word),
        .timingNeedsPlan(Phase.completed.word),
        .timingNeedsEnd,
        .mergedIntoNothing,
        .mergedIntoItself(measure),
        .twice(.strategicGoal, field: "code", value: "A3"),
        .twice(.translation, field: "language", value: "measure 17 en"),
        .twice(.vocabulary, field: "terms", value: "phase.planned"),
        .accentTooPale("#ffcc00", contrast: 130, least: 450),
        .notThere(measure),
        .numberNotNext(measure, expected: 12),
        .stillReferredTo(paper, by: (1...6).map { Reference(.chapter, $0) }),
        .partOfItself(Reference(.organization, 4)),
        .tooDeep(Reference(.objective, 4), levels: 2),
        .onlyOne(Reference(.concept, 1)),
        .frozenAlready(Reference(.edition, 1)),
        .frozenAtNothing(Reference(.edition, 1)),
        .editedTwice(measure),
        .paragraphTaken(4711),
        .paragraphUnknown(4711),
        .seenByThePublic(measure),
        .visibilityCannotBecome(measure, from: .public, to: .internal),
        .visibilityCannotBecome(measure, from: .network, to: .withdrawn(on: day)),
        .visibilityCannotBecome(measure, from: .withdrawn(on: day), to: .internal),
        .ownerNotPublic(measure, owner: Reference(.field, 2)),
        .mayNotBePublic(Reference(.consultation, 2)),
        .recordedBefore(Instant(milliseconds: 0), last: Instant(milliseconds: 86_400_000)),
        .clockInDoubt(Instant(milliseconds: 0), known: Instant(milliseconds: 86_400_000)),
        .paperDiffers("168/20", paper, fields: ["subject", "date"]),
        .publicnessInDoubt(Reference(.consultation, 2)),
        .nothingToPublish,
        .passageIsNoText(measure),
        .answerDayOutside(Day(daysSinceEpoch: 20_000), latest: Day(daysSinceEpoch: 20_030)),
        .roundIsSent(Day(daysSinceEpoch: 20_000)),
    ]

    @Test(arguments: Language.allCases, all)
    func `every refusal says what is so and what to do`(language: Language, refusal: Refusal) {
        let message = refusal.message(in: .of(language))
        #expect(message.last == ".")
        #expect(message.first?.isLowercase == false)
        #expect(message.split(separator: ". ").count > 1, "\(message)")
        for trace in ["{{", "refusal.", "field.", "phase.", "4711", "measure 17 en", "hint"] {
            #expect(!message.contains(trace), "\(message)")
        }
    }

    @Test func `every case is among them`() {
        #expect(Set(Self.all.map(ordinal)) == Set(0...34))
    }

    @Test func `records are named where their names are known`() {
        let refusal = Refusal.ownerNotPublic(Self.measure, owner: Reference(.field, 2))
        let message = refusal.message(in: .german) { $0.kind == .field ? "Sprache" : nil }
        #expect(
            message == """
                Maßnahme M17 kann noch nicht öffentlich werden. Machen Sie zuerst öffentlich, wozu \
                der Eintrag gehört: Handlungsfeld „Sprache“.
                """
        )
    }

    @Test func `facts stand in the sentence as people write them`() {
        #expect(
            Refusal.missing(.measure, field: "title").message(in: .german)
                == "Maßnahme: Die Angabe „Titel“ fehlt. Tragen Sie sie ein."
        )
        #expect(
            Refusal.stillReferredTo(Self.paper, by: [Reference(.chapter, 1), Self.measure])
                .message(in: .english)
                == "Council paper 3 is still needed by: Chapter 1 and Measure M17. "
                + "Remove these links first."
        )
    }

    private func ordinal(_ refusal: Refusal) -> Int {
        switch refusal {
        case .missing: 0
        case .tooLong: 1
        case .malformed: 2
        case .endsBeforeItBegins: 3
        case .reasonMissing: 4
        case .timingNeedsPlan: 5
        case .timingNeedsEnd: 6
        case .mergedIntoNothing: 7
        case .mergedIntoItself: 8
        case .twice: 9
        case .notThere: 10
        case .numberNotNext: 11
        case .stillReferredTo: 12
        case .partOfItself: 13
        case .editedTwice: 14
        case .paragraphTaken: 15
        case .paragraphUnknown: 16
        case .seenByThePublic: 17
        case .visibilityCannotBecome: 18
        case .ownerNotPublic: 19
        case .mayNotBePublic: 20
        case .recordedBefore: 21
        case .paperDiffers: 22
        case .nothingToPublish: 23
        case .passageIsNoText: 24
        case .tooDeep: 25
        case .onlyOne: 26
        case .frozenAlready: 27
        case .frozenAtNothing: 28
        case .accentTooPale: 29
        case .answerDayOutside: 30
        case .tooManyParagraphs: 31
        case .clockInDoubt: 32
        case .publicnessInDoubt: 33
        case .roundIsSent: 34
        }
    }
}
