import Concept
import Register
import TestKit
import Testing

/// What a record itself refuses, each once.
@Suite struct CheckTests {
    private let monday = Day(daysSinceEpoch: 18_600)

    private func expect(_ refusal: Refusal, _ record: some Record) {
        #expect(throws: refusal) { try record.check() }
    }

    @Test func `a measure has a title`() {
        expect(.missing(.measure, field: "title"), Measure(title: "  "))
    }

    @Test func `the short name of a field has 24 characters at most`() {
        var field = FieldOfAction(position: 1, title: "Wohnen")
        field.shortName = String(repeating: "ä", count: 25)
        expect(.tooLong(.field, field: "shortName", limit: 24, length: 25), field)
        field.shortName = String(repeating: "ä", count: 24)
        #expect(throws: Never.self) { try field.check() }
    }

    @Test func `nothing costs less than nothing`() {
        var measure = Measure(title: "Kurs")
        measure.funding.yearly = Cents(-1)
        expect(.malformed(.measure, field: "funding.yearly", value: "-1"), measure)
    }

    @Test func `an address begins with http`() {
        var place = Municipality(title: "Stadt", shortName: "Stadt")
        place.website = "javascript:alert(1)"
        expect(.malformed(.municipality, field: "website", value: "javascript:alert(1)"), place)
    }

    @Test(arguments: [
        "https://stadt.example", "http://stadt.example/",
        "https://www.stadt.example:8443/a/b?c=d@e#f",
        "https://münchen.example/straße", "https://xn--mnchen-3ya.example", "https://192.0.2.1/",
        "https://stadt.example/@amt", "https://stadt.example?an=a@b.example",
    ])
    func `an address names its host plainly`(address: String) throws {
        #expect(WebAddress.isWellFormed(address))
    }

    @Test(arguments: [
        "https://amt:geheim@stadt.example", "https://amt@stadt.example/",
        "http://stadt.example@boese.example",
        "https://:@stadt.example", "https://amt%40stadt.example",
        "https://stadt.example\\@boese.example",
        "https:\\\\stadt.example", "https://stadt.example/a\\b", "https://stadt.example:geheim@x",
        "https://stadt.example:", "https://stadt.example:99999", "https://", "https:///a",
        "https://?a",
        "https://.example", "https://stadt..example", "https://-stadt.example",
        "https://stаdt.example", "https://ѕtadt.example", "https://ｓtadt.example",
        "https://stadt。example",
        "https://stadt.example/a b", "https://stadt.example/a\u{200B}b",
        "https://stadt.example/\u{202E}gpj",
        "https://stadt.example/\u{7}", "https://stadt.example\n", " https://stadt.example",
        "ftp://a.example",
        "https:stadt.example", "//stadt.example", "stadt.example", "",
        "HTTPS://stadt.example", "https://st\u{E000}adt.example", "https://stadt.example/\u{A0}",
    ])
    func `an address that hides where it leads is refused, in every field`(address: String) {
        #expect(!WebAddress.isWellFormed(address))
        var place = Municipality(title: "Stadt", shortName: "Stadt")
        place.website = address
        expect(.malformed(.municipality, field: "website", value: address), place)
        var body = Organization(title: "Verein", sort: .association)
        body.website = address
        expect(.malformed(.organization, field: "website", value: address), body)
        var measure = Measure(title: "Kurs")
        measure.links = [Link(title: "Mehr", address: address)]
        expect(.malformed(.measure, field: "links", value: address), measure)
    }

    @Test func `the official key has eight digits`() {
        var place = Municipality(title: "Stadt", shortName: "Stadt")
        place.officialKey = "0831709a"
        expect(.malformed(.municipality, field: "officialKey", value: "0831709a"), place)
    }

    @Test func `a meeting begins at a time of the clock`() {
        var meeting = Meeting(body: ID(1), day: monday)
        meeting.time = "24:00"
        expect(.malformed(.meeting, field: "time", value: "24:00"), meeting)
    }

    @Test func `nothing ends before it begins`() {
        var measure = Measure(title: "Kurs")
        measure.period = Period(from: monday, until: monday.adding(days: -1))
        expect(.endsBeforeItBegins(from: monday, until: monday.adding(days: -1)), measure)
    }

    @Test(arguments: [Phase.suspended, .dropped, .merged])
    func `what stops has a reason`(phase: Phase) {
        var measure = Measure(title: "Kurs")
        measure.status = Status(phase)
        expect(.reasonMissing(phase.word), measure)
        measure.status.reason = Reason(.staff, " ")
        expect(.reasonMissing(phase.word), measure)
    }

    @Test func `what is late has a reason`() {
        var measure = Measure(title: "Kurs")
        measure.period.until = monday
        measure.status = Status(.underway, .late)
        expect(.reasonMissing(Timing.late.word), measure)
    }

    @Test(arguments: [
        Phase.proposed, .completed, .madePermanent, .suspended, .dropped, .merged,
    ])
    func `only what is planned, under way or not stated can be late`(phase: Phase) {
        var measure = Measure(title: "Kurs")
        measure.period.until = monday
        measure.status = Status(phase, .onTime, reason: Reason(.other, "Es hakt."))
        expect(.timingNeedsPlan(phase.word), measure)
    }

    @Test(arguments: [Phase.planned, .underway])
    func `what is planned or under way has no timing without an end`(phase: Phase) {
        var measure = Measure(title: "Kurs")
        measure.status = Status(phase, .onTime)
        expect(.timingNeedsEnd, measure)
    }

    @Test func `what is late and not stated needs no end, but a reason`() throws {
        var measure = Measure(title: "Kurs")
        measure.status = Status(.unknown, .late)
        expect(.reasonMissing(Timing.late.word), measure)
        measure.status.reason = Reason(.other, "Die Liste nennt keinen Grund.")
        try measure.check()
        measure.status = Status(.unknown, .onTime)
        try measure.check()
    }

    @Test func `what went into another names it`() {
        var measure = Measure(title: "Kurs")
        measure.status = Status(.merged, reason: Reason(.other, "Zusammengelegt."))
        expect(.mergedIntoNothing, measure)
    }

    @Test func `a vocabulary says each term once`() {
        let terms = [Vocabulary.Term("phase.planned", "a"), Vocabulary.Term("phase.planned", "b")]
        expect(
            .twice(.vocabulary, field: "terms", value: "phase.planned"),
            Vocabulary(terms: terms)
        )
    }

    @Test func `a translation is not translated`() {
        let record = Translation(of: Reference(.translation, 1), language: "en", entries: [])
        expect(.malformed(.translation, field: "of", value: "translation 1"), record)
    }

    @Test func `what holds of every example holds`() throws {
        for record in Examples.all { try record.check() }
    }
}

/// What a translation knows of the German words.
@Suite struct TranslationTests {
    @Test func `it is current until the German words change`() {
        var measure = Measure(title: "Sprachcafé")
        let english = Translation(
            of: Reference(.measure, 1),
            language: "en",
            entries: [Translation.Entry("title", "Language café", from: "Sprachcafé")]
        )
        #expect(english.states(of: measure)["title"] == .current("Language café"))
        measure.title = "Sprachtreff"
        #expect(
            english.states(of: measure)["title"] == .stale("Language café", from: "Sprachcafé")
        )
        measure.nextStep = "Ein zweiter Ort"
        #expect(english.states(of: measure)["nextStep"] == .missing)
    }

    @Test func `a paragraph is translated wherever it stands`() {
        var measure = Measure(title: "Kurs")
        measure.description = Prose([
            Paragraph(number: 7, text: "Neu"), Paragraph(number: 3, text: "Alt"),
        ])
        let english = Translation(
            of: Reference(.measure, 1),
            language: "en",
            entries: [Translation.Entry("description#3", "Old", from: "Alt")]
        )
        #expect(english.states(of: measure)["description#3"] == .current("Old"))
        #expect(english.states(of: measure)["description#7"] == .missing)
    }
}

/// What differs between two versions, as facts.
@Suite struct DifferenceTests {
    private func change(_ old: Measure, _ new: Measure) -> [FieldChange] {
        guard
            case .changed(let changes) = Difference(Reference(.measure, 1), from: old, to: new)?
                .move
        else { return [] }
        return changes
    }

    @Test func `the same is no difference`() {
        let measure = Measure(title: "Kurs")
        #expect(Difference(Reference(.measure, 1), from: measure, to: measure) == nil)
    }

    @Test func `a field is told with what was and what is`() {
        let old = Measure(title: "Kurs")
        var new = old
        new.title = "Kurse"
        new.visibility = .public
        #expect(
            change(old, new) == [
                FieldChange(field: "title", old: .text("Kurs"), new: .text("Kurse")),
                FieldChange(field: "visibility", old: .code("internal"), new: .code("public")),
            ]
        )
    }

    @Test func `paragraphs are told one by one`() {
        let one = Paragraph(number: 1, text: "Eins")
        let two = Paragraph(number: 2, text: "Zwei")
        let three = Paragraph(number: 3, text: "Drei")
        let four = Paragraph(number: 4, text: "Vier")
        let rewritten = Paragraph(number: 2, text: "Zwei neu")
        var old = Measure(title: "Kurs")
        var new = old
        old.description = Prose([one, two, three])
        new.description = Prose([rewritten, one, four])
        let paragraphs = change(old, new).first?.paragraphs ?? []
        #expect(paragraphs.contains(.rewritten(from: two, to: rewritten)))
        #expect(paragraphs.contains(.added(four)))
        #expect(paragraphs.contains(.removed(three)))
        #expect(paragraphs.contains(.moved(one)))
        #expect(paragraphs.count == 4)
    }
}
