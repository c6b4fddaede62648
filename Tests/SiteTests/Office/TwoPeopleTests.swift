import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import OfficeKit
import Register
import TestKit
import Testing
import Vault
import Web
import Words

@testable import Office

/// Two people have the same form open: what each of them changed stands, and where both changed the same,
/// the second one is shown what the first one wrote.
///
/// Asked of every form of every kind of record, and of the forms of what is no record.
@Suite struct TwoPeopleTests {
    /// How a form of a record took what two people typed.
    private struct Tried {
        var merged = 0
        var conflicts = 0
        var kinds: Set<Kind> = []
    }

    @Test func `no form of a record overwrites what somebody else has typed`() async throws {
        let office = try await OfficeFixture()
        var tried = Tried()
        for kind in Kind.allCases where !kind.isSetting {
            if let form = kind.form { try await tryAll(form, office, &tried) }
        }
        // Those of the example town of which a form asks for words.
        let expected = Kind.allCases.filter { kind in
            kind.form?.asksForText == true && !kind.isSetting
                && !office.town.register.table.versions(of: kind).isEmpty
        }
        #expect(tried.kinds == Set(expected))
        #expect(tried.merged > 10 && tried.conflicts > 20, "\(tried)")
    }

    private func tryAll<F: KindForm>(
        _ form: F,
        _ office: OfficeFixture,
        _ tried: inout Tried
    ) async throws {
        let first = office.town.register.all(F.R.self).first { !$0.visibility.isWithdrawn }
        guard let id = first?.id else { return }
        for topic in form.form.topics {
            let texts = topic.fields.filter(\.control.isOneText)
            guard let one = texts.first else { continue }
            let place = "\(F.R.kind) \(topic.name)"
            let path = OfficeAddress.topic(id.reference, topic.name).text(in: .german)
            let stored = F.R.stored(one.name)
            if let other = texts.first(where: { F.R.stored($0.name) != stored }) {
                tried.merged += try await merges(one, other, topic, id, path, office, place)
            }
            if try await conflicts(one, topic, id, path, office, place) {
                tried.conflicts += 1
                tried.kinds.insert(F.R.kind)
            }
        }
    }

    private func merges<R: Record>(
        _ one: FormField<R>,
        _ other: FormField<R>,
        _ topic: FormTopic<R>,
        _ id: ID<R>,
        _ path: String,
        _ office: OfficeFixture,
        _ place: String
    ) async throws -> Int {
        let values = try self.values(topic, id, office)
        let (mine, theirs) = (try await office.get(path), try await office.get(path))
        let first = try await office.post(path, adding(" Eins", to: one, in: values), from: theirs)
        // Some fields take no other words, such as a code.
        guard first.status == .seeOther else { return 0 }
        let second = try await office.post(path, adding(" Zwei", to: other, in: values), from: mine)
        guard second.status != .unprocessableContent else { return 0 }
        #expect(second.status == .seeOther, "\(place) \(one.name) \(other.name)")
        let record = try #require(office.town.register[id]).record
        #expect(one.read(record, .german).first?.hasSuffix("Eins") == true, "\(place) \(one.name)")
        #expect(
            other.read(record, .german).first?.hasSuffix("Zwei") == true,
            "\(place) \(other.name)"
        )
        return 1
    }

    private func conflicts<R: Record>(
        _ field: FormField<R>,
        _ topic: FormTopic<R>,
        _ id: ID<R>,
        _ path: String,
        _ office: OfficeFixture,
        _ place: String
    ) async throws -> Bool {
        let values = try self.values(topic, id, office)
        let (mine, theirs) = (try await office.get(path), try await office.get(path))
        let first = try await office.post(
            path,
            adding(" Drei", to: field, in: values),
            from: theirs
        )
        guard first.status == .seeOther else { return false }
        let second = try await office.post(path, adding(" Vier", to: field, in: values), from: mine)
        #expect(second.status == .conflict, "\(place) \(field.name)")
        #expect(second.text.contains("Vier") && second.text.contains("Drei"), "\(place)")
        let record = try #require(office.town.register[id]).record
        #expect(field.read(record, .german).first?.hasSuffix("Drei") == true, "\(place)")
        let typed = adding(" Vier", to: field, in: values)
        let again = try await office.post(path, typed, from: second)
        #expect(again.status == .seeOther, "\(place)")
        return true
    }

    /// A form as it is filled in, to be saved.
    private func values<R: Record>(
        _ topic: FormTopic<R>,
        _ id: ID<R>,
        _ office: OfficeFixture
    ) throws -> [(String, String)] {
        let record = try #require(office.town.register[id]).record
        let fields = topic.fields.flatMap { field in
            field.read(record, .german).map { (field.name, $0) }
        }
        return fields + [(FormName.step, "speichern"), (FormName.reason, "Zwei Leute.")]
    }

    private func adding<R: Record>(
        _ words: String,
        to field: FormField<R>,
        in values: [(String, String)]
    ) -> [(String, String)] {
        let old = values.first { $0.0 == field.name }?.1 ?? ""
        return values.filter { $0.0 != field.name } + [(field.name, old + words)]
    }

    // MARK: - What is no record

    @Test func `two people change different things of a person, and both stand`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example())
        let path = "/personen/\(id)/aendern"
        let (mine, theirs) = (try await office.get(path), try await office.get(path))
        let shown = mine.values(of: PersonForm.kept)
        let first = try await office.post(path, shown.with("aufgabe", "Leitung"), from: theirs)
        #expect(first.status == .seeOther)
        let second = try await office.post(path, shown.with("telefon", "0781 1"), from: mine)
        #expect(second.status == .seeOther)
        let person = try #require(office.persons.person(id))
        #expect(person.post.function == "Leitung" && person.reach?.telephone?.text == "0781 1")
    }

    @Test func `of a person both changed the same, and the second one sees what stands there`()
        async throws
    {
        let office = try await OfficeFixture()
        let id = try await office.add(.example())
        let path = "/personen/\(id)/aendern"
        let (mine, theirs) = (try await office.get(path), try await office.get(path))
        let shown = mine.values(of: PersonForm.kept)
        let other = shown.with("aufgabe", "Leitung").with("telefon", "0781 1")
        #expect(try await office.post(path, other, from: theirs).status == .seeOther)
        let refused = try await office.post(path, shown.with("aufgabe", "Vorstand"), from: mine)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("Hier steht inzwischen: Leitung"))
        #expect(office.persons.person(id)?.post.function == "Leitung")
        // Saving what the page shows keeps the telephone that the other one typed.
        let again = refused.values(of: PersonForm.kept)
        #expect(try await office.post(path, again, from: refused).status == .seeOther)
        let person = try #require(office.persons.person(id))
        #expect(person.post.function == "Vorstand" && person.reach?.telephone?.text == "0781 1")
    }

    @Test func `a notice that somebody has just answered is not forgotten unseen`() async throws {
        let office = try await OfficeFixture()
        let notice = try await office.notices.receive(
            NoticeEntry(
                subject: .barrier,
                text: "Kein Kontrast.",
                contact: nil,
                page: nil,
                language: "de"
            )
        )
        let path = "/hinweise/\(notice.key)"
        let (mine, theirs) = (try await office.get(path), try await office.get(path))
        let answer = [(FormName.step, NoticeStep.answer.rawValue), ("antwort", "Wir sehen nach.")]
        #expect(try await office.post(path, answer, from: theirs).status == .seeOther)
        let forget = [(FormName.step, NoticeStep.forget.rawValue)]
        let refused = try await office.post(path, forget, from: mine)
        #expect(refused.status == .conflict && office.notices[notice.key] != nil)
        #expect(try await office.post(path, forget, from: refused).status == .seeOther)
        #expect(office.notices[notice.key] == nil)
    }
}

extension FormControl {
    /// Whether one text is typed into it.
    fileprivate var isOneText: Bool { self == .line || self == .paragraph }
}

extension Record {
    /// The stored value of which a field is a part: what belongs together is brought together as one.
    fileprivate static func stored(_ field: String) -> String {
        schema.properties.first { $0.name == field }?.stored
            ?? String(field.prefix { $0 != "." })
    }
}

extension KindForm {
    fileprivate var asksForText: Bool {
        form.topics.contains { $0.fields.contains(where: \.control.isOneText) }
    }
}

extension [(String, String)] {
    fileprivate func with(_ name: String, _ value: String) -> [(String, String)] {
        filter { $0.0 != name } + [(name, value)]
    }
}

extension OfficeFixture.Answer {
    /// What stands in the fields of the page, to be saved.
    fileprivate func values(of names: [String]) -> [(String, String)] {
        names.map { ($0, field($0)) } + [(FormName.step, "speichern")]
    }

    private func field(_ name: String) -> String {
        if let select = text.range(
            of: "<select[^>]*name=\"\(name)\"[^>]*>",
            options: .regularExpression
        ) {
            let options = text[select.upperBound...].prefix { _ in true }
            let end = options.range(of: "</select>")?.lowerBound ?? options.endIndex
            let chosen = options[..<end].firstMatch(of: /<option[^>]*value="([^"]*)"[^>]*selected/)
            let first = options[..<end].firstMatch(of: /<option[^>]*value="([^"]*)"/)
            return String((chosen ?? first)?.output.1 ?? "")
        }
        return hidden(name) ?? input(name)
    }

    private func input(_ name: String) -> String {
        let tags = text.matches(of: /<input[^>]*>/).map { String($0.output) }
        let tag = tags.first { $0.contains("name=\"\(name)\"") }
        return tag?.firstMatch(of: /value="([^"]*)"/).map { String($0.output.1) } ?? ""
    }
}
