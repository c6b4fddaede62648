import Concept
import Register
import Testing
import Words

struct NumberTests {
    private let german = Catalogue.german
    private let english = Catalogue.english

    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1.000", "1,000"),
        (12_500, "12.500", "12,500"), (1_000_007, "1.000.007", "1,000,007"),
        (-1234, "−1.234", "−1,234"),
        (Int.min, "−9.223.372.036.854.775.808", "−9,223,372,036,854,775,808"),
    ])
    func `whole numbers are grouped`(number: Int, german: String, english: String) {
        #expect(self.german.number(number) == german)
        #expect(self.english.number(number) == english)
    }

    @Test(arguments: [
        (0, "0\u{A0}€", "€0"), (5, "0,05\u{A0}€", "€0.05"), (50, "0,50\u{A0}€", "€0.50"),
        (1_250_000, "12.500\u{A0}€", "€12,500"), (1_250_050, "12.500,50\u{A0}€", "€12,500.50"),
        (-199, "−1,99\u{A0}€", "−€1.99"),
    ])
    func `money shows cents where there are any`(cents: Int, german: String, english: String) {
        #expect(self.german.money(Cents(cents)) == german)
        #expect(self.english.money(Cents(cents)) == english)
    }

    @Test(arguments: [
        (50, "0,5 Stellen", "0.5 full-time posts"), (100, "1 Stelle", "1 full-time post"),
        (125, "1,25 Stellen", "1.25 full-time posts"), (5, "0,05 Stellen", "0.05 full-time posts"),
        (200, "2 Stellen", "2 full-time posts"), (0, "0 Stellen", "0 full-time posts"),
    ])
    func `posts are said in shares`(hundredths: Int, german: String, english: String) {
        #expect(self.german.posts(hundredths: hundredths) == german)
        #expect(self.english.posts(hundredths: hundredths) == english)
    }

    @Test(arguments: [
        (0, 3, "0\u{A0}%"), (1, 3, "33\u{A0}%"), (2, 3, "67\u{A0}%"), (1, 200, "1\u{A0}%"),
        (3, 3, "100\u{A0}%"), (1, 0, "keine Angabe"),
    ])
    func `per cent is rounded to the nearest`(part: Int, whole: Int, german: String) {
        #expect(self.german.percent(part, of: whole) == german)
    }

    @Test func `several things make a list`() {
        #expect(german.list([]) == "")
        #expect(german.list(["A"]) == "A")
        #expect(german.list(["A", "B"]) == "A und B")
        #expect(german.list(["A", "B", "C"]) == "A, B und C")
        #expect(english.list(["A", "B", "C"]) == "A, B and C")
        #expect(german.list(["A", "B", "C"], limit: 3) == "A, B und C")
        #expect(german.list(["A", "B", "C", "D"], limit: 2) == "A, B und 2 weitere Einträge")
        #expect(english.list(["A", "B"], limit: 1) == "A and 1 more entry")
    }
}
