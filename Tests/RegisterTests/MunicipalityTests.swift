import Concept
import Foundation
import Register
import TestKit
import Testing

/// What a town sets for its pages.
@Suite struct MunicipalityTests {
    private func town(_ set: (inout Municipality) -> Void) -> Municipality {
        var town = Municipality(title: "Stadt", shortName: "Stadt")
        set(&town)
        return town
    }

    private func expectMalformed(_ field: String, _ value: String, in town: Municipality) {
        #expect(throws: Refusal.malformed(.municipality, field: field, value: value)) {
            try town.check()
        }
    }

    @Test func `a town of the time before there were settings still reads`() throws {
        let body = Data(#"{"shortName":"Stadt","title":"Stadt","visibility":"public"}"#.utf8)
        let town = try #require(
            try Shape.decode(.municipality, shape: 1, body: body) as? Municipality
        )
        #expect(town.postalAddress == nil && town.accent == nil && town.accessibilityCheck == nil)
        #expect(town.isOpen && town.imprint.isEmpty && town.thresholds == nil && town.logo == nil)
    }

    @Test func `a town that has set no thresholds has those that every town begins with`() throws {
        let unset = town { _ in }
        #expect(try Register().with { $0.add(unset) }.thresholds == Thresholds())
        let own = town {
            $0.thresholds = Thresholds()
            $0.thresholds?.silentMeasureMonths = 3
        }
        #expect(try Register().with { $0.add(own) }.thresholds.silentMeasureMonths == 3)
        #expect(own.publicCopy { _ in true }.thresholds == nil)
    }

    @Test(arguments: [0, -1, 121])
    func `a threshold is a span that somebody can mean`(months: Int) {
        let odd = town {
            $0.thresholds = Thresholds()
            $0.thresholds?.endingFundingMonths = months
        }
        expectMalformed("thresholds.endingFundingMonths", "\(months)", in: odd)
    }

    @Test(arguments: [0, 121])
    func `a period of retention is a month at least and ten years at most`(months: Int) {
        let odd = town {
            $0.retention = RetentionPeriods()
            $0.retention?.consentProofs = months
        }
        expectMalformed("retention.consentProofs", "\(months)", in: odd)
    }

    @Test func `a logo has a digest, a size for screens and words for those who do not see it`() {
        let digest = String(repeating: "a", count: 64)
        func logo(_ digest: String, width: Int = 240, says: String = "Wappen") -> Municipality {
            town {
                $0.logo = Logo(
                    digest: digest,
                    format: .png,
                    width: width,
                    height: 80,
                    alternative: says
                )
            }
        }
        expectMalformed("logo.digest", "../etc", in: logo("../etc"))
        expectMalformed("logo.digest", "2001 × 80", in: logo(digest, width: 2001))
        #expect(throws: Refusal.missing(.municipality, field: "logo.alternative")) {
            try logo(digest, says: " ").check()
        }
        #expect(throws: Never.self) { try logo(digest).check() }
    }

    @Test(arguments: ["0781 00-0000", "+49 (781) 00/0000", "115"])
    func `a telephone number has digits and what stands between them`(number: String) {
        #expect(throws: Never.self) { try town { $0.telephone = number }.check() }
    }

    @Test(arguments: ["", "Zentrale", "0781 00 x 12", "+-/", "٣٤"])
    func `what cannot be dialled is no telephone number`(number: String) {
        expectMalformed("telephone", number, in: town { $0.telephone = number })
        let contact = Contact(function: "Amt", telephone: number)
        let field = "dataProtection.telephone"
        expectMalformed(field, number, in: town { $0.dataProtection = contact })
    }

    @Test(arguments: [
        "", "amt", "amt@", "@stadt.example", "amt@stadt", "amt@stadt..example", "a b@stadt.example",
        "amt@stadt.example?bcc=a@b.example", "amt@a@b.example", "Amt <amt@stadt.example>",
        "amt@stadt.example,b",
    ])
    func `a mail address is one address and nothing else`(mail: String) {
        expectMalformed("mail", mail, in: town { $0.mail = mail })
        let contact = Contact(function: "Amt", mail: mail)
        expectMalformed("accessibility.mail", mail, in: town { $0.accessibility = contact })
    }

    @Test func `a contact has a function and an address has lines`() {
        let empty = town { $0.accessibility = Contact(function: " ") }
        #expect(throws: Refusal.missing(.municipality, field: "accessibility.function")) {
            try empty.check()
        }
        let blank = town { $0.postalAddress = ["Beispielstraße 1", ""] }
        #expect(throws: Refusal.missing(.municipality, field: "postalAddress")) {
            try blank.check()
        }
        let unsaid = town {
            $0.accessibilityCheck = .init(day: Day(daysSinceEpoch: 20_000), method: "")
        }
        #expect(throws: Refusal.missing(.municipality, field: "accessibilityCheck.method")) {
            try unsaid.check()
        }
    }

    @Test(arguments: ["", "0a5a5c", "#0a5a5", "#0a5a5c0", "#0a5a5g", "#٠a5a5c", "teal"])
    func `an accent is a colour of six digits`(accent: String) {
        expectMalformed("accent", accent, in: town { $0.accent = accent })
    }

    @Test func `an accent that is hard to read on the paper is refused with its contrast`() {
        #expect(throws: Refusal.accentTooPale("#ffcc00", contrast: 130, least: 450)) {
            try town { $0.accent = "#ffcc00" }.check()
        }
        #expect(throws: Never.self) { try town { $0.accent = "#0a5a5c" }.check() }
    }
}

/// Colours and their contrast.
@Suite struct ColorTests {
    @Test func `a colour reads back from its text`() {
        for text in ["#000000", "#0a5a5c", "#ffffff"] { #expect(Color(text)?.text == text) }
        #expect(Color("#0A5A5C")?.text == "#0a5a5c")
    }

    @Test(arguments: [("#000000", 2100), ("#ffffff", 100), ("#767676", 454), ("#777777", 447)])
    func `the contrast with white is the one that everybody computes`(text: String, least: Int)
        throws
    {
        let color = try #require(Color(text))
        let white = Color(red: 255, green: 255, blue: 255)
        #expect(Accent.contrast(of: color, on: [white]) == least)
    }

    @Test(arguments: ["#0a5a5c", "#000000", "#7a0019", "#003399", "#4b0082", "#1b2230"])
    func `what a town may set can be read on a dark page too`(text: String) throws {
        let dark = Accent.dark(try #require(Color(text)))
        #expect(Accent.contrast(of: dark, on: Accent.darkPapers) >= Accent.leastContrast)
    }

    @Test func `a colour that can be read on a dark page stays as it is`() throws {
        let light = try #require(Color("#7fd0cc"))
        #expect(Accent.dark(light) == light)
    }
}
