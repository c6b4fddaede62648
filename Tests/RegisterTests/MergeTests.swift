import Concept
import Register
import TestKit
import Testing

/// That two changes from the same version are brought together, and nothing is lost in silence.
@Suite struct MergeTests {
    private func measure(_ change: (inout Measure) -> Void = { _ in }) -> Measure {
        var measure = Measure(title: "Sprachcafé")
        measure.partners = [ID(1), ID(2), ID(3)]
        measure.nextStep = "Raum suchen"
        measure.description = Prose([
            Paragraph(number: 1, text: "Eins"), Paragraph(number: 2, text: "Zwei"),
        ])
        change(&measure)
        return measure
    }

    private func merge(
        _ mine: (inout Measure) -> Void,
        _ theirs: (inout Measure) -> Void
    ) throws -> Merge<Measure> {
        try Merge(base: measure(), mine: measure(mine), theirs: measure(theirs))
    }

    @Test func `different fields are both taken`() throws {
        let merge = try merge({ $0.nextStep = "Beginnen" }, { $0.contact = "Servicestelle" })
        #expect(merge.conflicts == [])
        #expect(merge.merged.nextStep == "Beginnen")
        #expect(merge.merged.contact == "Servicestelle")
    }

    @Test func `the same field changed differently is a conflict and stays as theirs`() throws {
        let merge = try merge({ $0.nextStep = "Meins" }, { $0.nextStep = "Deins" })
        #expect(merge.conflicts == ["nextStep"])
        #expect(merge.merged.nextStep == "Deins")
    }

    @Test func `the same change made twice is no conflict`() throws {
        let merge = try merge({ $0.nextStep = "Gleich" }, { $0.nextStep = "Gleich" })
        #expect(merge.conflicts == [])
        #expect(merge.merged.nextStep == "Gleich")
    }

    @Test func `a value taken away against one that was changed is a conflict`() throws {
        let merge = try merge({ $0.nextStep = nil }, { $0.nextStep = "Deins" })
        #expect(merge.conflicts == ["nextStep"])
    }

    @Test func `entries of a list are brought together one by one`() throws {
        let merge = try merge(
            { $0.partners = [ID(1), ID(3), ID(8)] },
            { $0.partners = [ID(1), ID(2), ID(3), ID(9)] }
        )
        #expect(merge.conflicts == [])
        #expect(merge.merged.partners == [ID(1), ID(3), ID(9), ID(8)])
    }

    @Test func `status and reason belong together`() throws {
        let merge = try merge(
            { $0.status = Status(.planned) },
            { $0.status = Status(.suspended, reason: Reason(.staff, "Stelle frei")) }
        )
        #expect(merge.conflicts == ["status"])
    }

    @Test func `paragraphs are brought together by their numbers`() throws {
        let merge = try merge(
            { $0.description.paragraphs[0].text = "Eins, neu" },
            {
                $0.description.paragraphs[1].text = "Zwei, neu"
                $0.description.paragraphs.append(Paragraph(number: 5, text: "Drei"))
            }
        )
        #expect(merge.conflicts == [])
        #expect(
            merge.merged.description.paragraphs.map(\.text) == ["Eins, neu", "Zwei, neu", "Drei"]
        )
    }

    @Test func `a new paragraph stands behind the one it was written behind`() throws {
        let merge = try merge(
            { $0.description.paragraphs.insert(Paragraph(number: 7, text: "Dazwischen"), at: 1) },
            { $0.description.paragraphs.insert(Paragraph(number: 8, text: "Zuerst"), at: 0) }
        )
        let texts = merge.merged.description.paragraphs.map(\.text)
        #expect(texts == ["Zuerst", "Eins", "Dazwischen", "Zwei"])
    }

    @Test func `one paragraph rewritten twice is a conflict`() throws {
        let merge = try merge(
            { $0.description.paragraphs[0].text = "Meins" },
            { $0.description.paragraphs[0].text = "Deins" }
        )
        #expect(merge.conflicts == ["description"])
    }

    @Test(arguments: UInt64(1)...40)
    func `with one side unchanged the merge is the other side`(seed: UInt64) throws {
        let register = RandomHistory(seed: seed, changes: 30).register
        for record in register.all(Measure.self).map(\.record) {
            var other = record
            other.nextStep = "Anders \(seed)"
            other.partners.reverse()
            #expect(try Merge(base: record, mine: other, theirs: record).merged == other)
            #expect(try Merge(base: record, mine: record, theirs: other).merged == other)
            #expect(try Merge(base: record, mine: other, theirs: other).conflicts == [])
        }
    }
}
