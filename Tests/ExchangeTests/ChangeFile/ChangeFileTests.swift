import Concept
import Exchange
import Foundation
import Register
import Testing

@Suite struct ChangeFileTests {
    private static let field = #""visibility": "public", "position": 1, "title": "Sprache""#

    /// A file whose `put` is given.
    private func file(
        _ put: String = "",
        at time: String = "2020-12-15T09:00",
        more: String = ""
    ) throws(ChangeFileError) -> ChangeFile {
        let text = """
            { "recordedAt": "\(time)", "by": { "role": "office" }, "action": "edited",
              "put": { \(put) } \(more) }
            """
        return try ChangeFile.read(Data(text.utf8), name: "1.json")
    }

    private func admitted(_ files: ChangeFile...) throws -> Register {
        var register = Register()
        for file in files { try register.admit(try register.change(of: file)) }
        return register
    }

    @Test func `a file tells who did what, when and why`() throws {
        let file = try file(more: #", "reason": "Neu", "countsFrom": "2020-12-14""#)
        #expect(file.recordedAt.milliseconds == 1_608_019_200_000)
        #expect(file.attribution.by == Author(.office))
        #expect(file.attribution.via == .example)
        #expect(file.attribution.action == .edited)
        #expect(file.attribution.reason == "Neu")
        #expect(file.attribution.countsFrom == Day(iso: "2020-12-14"))
    }

    @Test func `a text is written as plain passages and gets its numbers`() throws {
        let text = ###""situation": ["Viele lernen.", "## Orte", "- Bibliothek"]"###
        let register = try admitted(try file(#""field 1": { \#(Self.field), \#(text) }"#))
        let field = try #require(register[ID<FieldOfAction>(1)])
        #expect(
            field.situation.paragraphs == [
                Paragraph(number: 1, text: "Viele lernen."),
                Paragraph(number: 2, role: .heading, text: "Orte"),
                Paragraph(number: 3, role: .bullet, text: "Bibliothek"),
            ]
        )
    }

    @Test func `what stays of a text keeps its numbers in the next file`() throws {
        let register = try admitted(
            try file(#""field 1": { \#(Self.field), "situation": ["Eins.", "Zwei."] }"#),
            try file(#""field 1": { \#(Self.field), "situation": ["Null.", "Eins.", "Zwei!"] }"#)
        )
        let field = try #require(register[ID<FieldOfAction>(1)])
        #expect(field.situation.paragraphs.map(\.number) == [3, 1, 2])
        #expect(register.lastParagraph == 3)
    }

    @Test func `several texts are numbered in the order of their records`() throws {
        let second = Self.field.replacing("1", with: "2")
        let register = try admitted(
            try file(
                #""field 2": { \#(second), "situation": ["B"] }, "#
                    + #""field 1": { \#(Self.field), "situation": ["A"] }"#
            )
        )
        #expect(register.holder(ofParagraph: 1) == Reference(.field, 1))
        #expect(register.holder(ofParagraph: 2) == Reference(.field, 2))
    }

    @Test func `a text that is not written is empty`() throws {
        let register = try admitted(try file(#""field 1": { \#(Self.field) }"#))
        #expect(register[ID<FieldOfAction>(1)]?.situation == Prose())
    }

    @Test func `a record may be retracted`() throws {
        let group = #""targetGroup 1": { "visibility": "internal", "title": "Kinder" }"#
        let register = try admitted(
            try file(group),
            try file(more: #", "retract": ["targetGroup 1"]"#)
        )
        #expect(register.table.count == 0)
        #expect(register.nextNumber(of: .targetGroup) == 2)
    }

    @Test func `words come in composed, however they were typed`() throws {
        let typed = "Mu\u{308}tter"
        let group = #""targetGroup 1": { "visibility": "internal", "title": "\#(typed)" }"#
        let register = try admitted(try file(group))
        let title = try #require(register[ID<TargetGroup>(1)]?.title)
        #expect(Array(title.utf8) == Array("M\u{FC}tter".utf8))
    }

    @Test(arguments: [
        ("2021-03-28T01:59", 1_616_893_140_000), ("2021-03-28T03:00", 1_616_893_200_000),
        ("2021-07-09T10:00", 1_625_817_600_000), ("2021-10-31T23:59", 1_635_721_140_000),
        ("2021-10-31T00:00", 1_635_631_200_000),
    ])
    func `times are those of the clocks in Berlin, in summer and in winter`(
        text: String,
        milliseconds: Int
    ) throws {
        #expect(try file(at: text).recordedAt.milliseconds == milliseconds)
    }
}

// MARK: - What is no change

extension ChangeFileTests {
    private func expect(_ error: ChangeFileError, _ body: () throws -> Void) {
        #expect(throws: error, performing: body)
    }

    @Test func `bytes that are no text or no JSON are not read`() {
        for bytes in [Data([0xFF, 0xFE, 0x41]), Data("{ nicht".utf8), Data("[]".utf8), Data()] {
            expect(.unreadable(file: "x.json", at: "")) {
                _ = try ChangeFile.read(bytes, name: "x.json")
            }
        }
    }

    @Test(arguments: [
        (#"{ "by": { "role": "office" }, "action": "edited" }"#, "recordedAt"),
        (#"{ "recordedAt": "", "by": { "role": "king" }, "action": "edited" }"#, "by.role"),
        (#"{ "recordedAt": "", "by": { "role": "office" }, "action": "sang" }"#, "action"),
    ])
    func `who, what and when must be there and be known`(text: String, path: String) {
        expect(.unreadable(file: "1.json", at: path)) {
            _ = try ChangeFile.read(Data(text.utf8), name: "1.json")
        }
    }

    @Test(arguments: [
        "2020-12-15", "2020-12-15 09:00", "2020-12-15T9:00", "2020-12-15T24:00",
        "2020-02-30T09:00", "2020-12-15T09:60", "2020-12-15T+9:00", "2021-03-28T02:30",
    ])
    func `a time that no clock showed is not a time`(text: String) {
        expect(.notATime(file: "1.json", text)) { _ = try file(at: text) }
    }

    @Test(arguments: [("[]", "put"), (#"{ "measure 1": "Café" }"#, "put.measure 1")])
    func `records are objects by their names`(put: String, path: String) {
        let text = """
            { "recordedAt": "2020-12-15T09:00", "by": { "role": "office" }, "action": "edited",
              "put": \(put) }
            """
        expect(.unreadable(file: "1.json", at: path)) {
            _ = try ChangeFile.read(Data(text.utf8), name: "1.json")
        }
    }

    @Test(arguments: ["song 1", "measure", "measure 0", "measure 1 2"])
    func `only kinds with a number name a record`(key: String) {
        expect(.notAReference(file: "1.json", key)) { _ = try file(#""\#(key)": {}"#) }
        expect(.notAReference(file: "1.json", key)) {
            _ = try file(more: #", "retract": ["\#(key)"]"#)
        }
    }

    @Test func `a key that means nothing is not passed over`() {
        expect(.unknownKey(file: "1.json", key: "reasn")) {
            _ = try file(more: #", "reasn": "Neu""#)
        }
        expect(.unknownKey(file: "1.json", key: "field 1.titel")) {
            _ = try admitted(try file(#""field 1": { \#(Self.field), "titel": "Sprache" }"#))
        }
    }

    @Test(arguments: [#""Ein Text""#, "[1]", #"["- "]"#, #"[" "]"#, "null"])
    func `a text is a list of passages with words in each`(text: String) {
        expect(.notAText(file: "1.json", Reference(.field, 1), field: "situation")) {
            _ = try admitted(try file(#""field 1": { \#(Self.field), "situation": \#(text) }"#))
        }
    }

    @Test(arguments: [
        ("measure 1", #"{ "title": "Café" }"#, "visibility"),
        ("field 1", #"{ "visibility": "public", "position": "1", "title": "A" }"#, "position"),
        (
            "statusUpdate 1",
            #"{ "visibility": "public", "measure": 1, "day": "heute", "status": {} }"#, "day"
        ),
        (
            "milestone 1",
            #"{ "visibility": "geheim", "measure": 1, "title": "A", "position": 1 }"#,
            "visibility"
        ),
    ])
    func `a record that has not its shape is told with the place of the fault`(
        key: String,
        body: String,
        path: String
    ) throws {
        let reference = try #require(Reference(key))
        expect(.recordUnreadable(file: "1.json", reference, at: path)) {
            _ = try admitted(try file("\"\(key)\": \(body)"))
        }
    }
}
