import Concept
import Register
import Testing

@testable import Exchange

/// The rules of the reader that are finer than a whole paper shows.
@Suite struct PaperRuleTests {
    @Test(arguments: [
        ("Migrantenorganisationen Interreligiöser Arbeitskreis", 2),
        ("Kirchen Moscheegemeinden Freundeskreis", 3),
        ("Jobcenter Interkultureller Verein", 2),
        ("Kirchen und Vereine", 0), ("Stadtteil- und Familienzentren", 0),
        ("Abteilung Schule und Sport", 0), ("Bund Freier Verbände", 0),
        ("Vereine Landkreis Seewinkel", 0), ("Fachbereich Soziale Dienste", 0), ("", 0),
    ])
    func `an entry is split where a second organisation begins`(entry: String, parts: Int) {
        #expect(ActorSplit.parts(of: entry).count == parts, "\(entry)")
    }

    @Test(arguments: [
        ("am 04.11.2020", "2020-11-04"), ("4.1.21", "2021-01-04"), ("2. Mai 2021", "2021-05-02"),
        ("Mi., 11. Nov. 2020, 18 Uhr", "2020-11-11"), ("2020-11-04", "2020-11-04"),
        ("Raum 12, 24.12.2020", "2020-12-24"),
    ])
    func `a date is found in its usual spellings`(text: String, day: String) {
        #expect(PrintedDate(in: text)?.day == Day(iso: day))
    }

    @Test(arguments: ["31.02.2020", "12.2020", "3. Kapitel 2020", "168/20", "", "1.2.3.4"])
    func `what is no date is none`(text: String) {
        #expect(PrintedDate(in: text) == nil)
    }

    @Test(arguments: [
        (["Zusammen-", "arbeit"], "Zusammenarbeit"),
        (["Ein-", "und Ausblick"], "Ein- und Ausblick"),
        (["Nord-", "Ost"], "Nord-Ost"), (["Arbeit -", "ein Wort"], "Arbeit - ein Wort"),
    ])
    func `lines are joined as the words ask`(lines: [String], text: String) {
        var wrapped = WrappedText("")
        for line in lines { wrapped.append(line) }
        #expect(wrapped.text == text)
    }

    @Test func `a list that returns at the top of a page is no page head`() throws {
        let list = "- Sprache\n- Wohnen\n"
        let reading = try PaperReader.read(
            "Sachverhalt:\n\nEs gibt folgende Handlungsfelder:\n\n\(list)\nEs gibt folgende neue "
                + "Handlungsfelder:\n\u{C}\(list)"
        )
        #expect(
            reading.fields == [
                FieldLine(name: "Sprache", isNew: true), FieldLine(name: "Wohnen", isNew: true),
            ]
        )
        #expect(reading.chapters.first?.blocks.count == 6)
    }

    @Test(arguments: [
        "A3\n\nA4\n\n", "A3\nA4\n\n", "A3, A4\n\n", "- A3\n- A4\n\n", "A3\n\nA4 und E4\n\nE4\n\n",
        "A3\n\nA4 Gemeinsam\n\n",
    ])
    func `goals that are printed as their codes are goals, however set`(list: String) throws {
        let reading = try PaperReader.read(
            "Drucksache 7/24\n\nZielbezug:\n\n\(list)Sachverhalt:\n\nEs ist Zeit.\n"
        )
        let codes = list.contains("E4") ? ["A3", "A4", "E4", "E4"] : ["A3", "A4"]
        #expect(reading.strategicGoals.map(\.code) == codes)
        #expect(reading.strategicGoals.allSatisfy { $0.wording.isEmpty || $0.code == "A4" })
        #expect(reading.chapters.last?.heading == "Sachverhalt")
    }

    @Test func `what only the heads of later pages say is read too`() throws {
        let head = "\u{C}Drucksache 7/24\n\n"
        let reading = try PaperReader.read(
            "Datum: 1.2.2024\n\nBegründung:\n\nErste Seite.\n\(head)Zweite Seite.\n\(head)Dritte.\n"
        )
        #expect(reading.reference == "7/24")
        let texts = reading.chapters.flatMap(\.blocks).map(\.text)
        #expect(texts == ["Erste Seite.", "Zweite Seite.", "Dritte."])
    }

    @Test(arguments: [
        ("Gliederung:\n1. Anlass\n2. Ziele\n\n", "(s. lfd. Nr. 4)", false),
        ("Gliederung:\n1. Anlass\n2. Ziele\n4. Kosten\n\n", "(s. lfd. Nr. 4)", true),
        ("", "(s. lfd. Nr. 4)", true), ("", "(s. lfd. Nr. 4 dieser Vorlage)", true),
        ("", "(s. lfd. Nr. 4 der Vorlage)", true), ("", "(s. lfd. Nr. 2)", false),
        ("", "nach lfd. Nr. 4 der Anlage", false), ("", "nach lfd. Nr. 4 des Protokolls", false),
        ("", "nach Ziff. 4", false), ("", "nach Nr. 4 des Erlasses", false),
        ("", "nach Nr. 4", false),
    ])
    func `a number in a sentence announces a chapter only where one can be missing`(
        outline: String,
        passage: String,
        isMissing: Bool
    ) throws {
        let reading = try PaperReader.read(
            "\(outline)1. Anlass\n\nDer Plan, den wir vor vielen Jahren beschlossen haben, ist alt \(passage).\n\n2. Ziele\n\nEr wird neu.\n"
        )
        let sign = Finding.breaksOff(.chapterMissing(number: "4"))
        #expect(reading.chapters.map(\.number) == ["1", "2"])
        #expect(reading.findings.contains(sign) == isMissing)
        #expect(reading.breaksOff == isMissing)
    }

    @Test func `a running number is no chapter where the chapters have letters`() throws {
        let reading = try PaperReader.read(
            "A. Anlass\n\nDer Plan ist alt (s. lfd. Nr. 4).\n\nB. Ziele\n\nEr wird neu.\n"
        )
        #expect(!reading.breaksOff)
    }

    @Test(arguments: [
        ("BESCHLUSSVORLAGE", "Beschlussvorlage"), ("MITTEILUNGSVORLAGE", "Mitteilungsvorlage"),
        ("informationsvorlage", "Informationsvorlage"), ("ÄNDERUNGSANTRAG", "Änderungsantrag"),
        ("VORLAGE ZUR BESCHLUSSFASSUNG", "Vorlage zur Beschlussfassung"),
        ("GROSSE ANFRAGE", "Große Anfrage"), ("KENNTNISNAHME", "Kenntnisnahme"),
        ("IT-BERICHT DER VERWALTUNG", "IT-Bericht der Verwaltung"), ("BV", "BV"),
        ("Vorlage an den Rat", "Vorlage an den Rat"), ("KT-Vorlage", "KT-Vorlage"),
    ])
    func `the kind of a paper is written as usual`(printed: String, usual: String) throws {
        let labelled = try PaperReader.read("Vorlagenart: \(printed)\nDrucksache 7/24\n")
        #expect(labelled.paperType == usual)
        let bare = try PaperReader.read("\(printed)\n\nDrucksache 7/24\n")
        #expect([usual, nil].contains(bare.paperType))
    }

    @Test func `a text of endless lines is refused`() {
        let text = String(repeating: "a\n", count: PaperReader.mostLines + 1)
        #expect(throws: PaperFileError.tooLarge) { try PaperReader.read(text) }
    }
}
