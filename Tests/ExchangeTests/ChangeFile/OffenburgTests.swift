import Concept
import Foundation
import Register
import TestKit
import Testing

/// The example town breaks no law, holds what it should, and says nothing bad of anybody real.
@Suite struct OffenburgTests {
    private let example: OffenburgExample
    private var register: Register { example.register }

    init() throws {
        example = try OffenburgExample.loaded.get()
    }

    private func day(_ text: String) throws -> Day {
        try #require(Day(iso: text))
    }

    @Test func `every file is one change that the register takes`() throws {
        #expect(example.steps.count == 39)
        #expect(example.steps.allSatisfy { $0.change.head.attribution.via == .example })
        #expect(example.steps.allSatisfy { $0.change.head.attribution.by.person == nil })
    }

    @Test func `a file is named after its place, its day and what it does`() throws {
        for (step, name) in zip(example.steps, try OffenburgExample.names()) {
            let sequence = step.change.head.sequence
            let recordedOn = Berlin.day(of: step.change.head.recordedAt)
            let place = String(repeating: "0", count: 4 - String(sequence).count) + "\(sequence)"
            #expect(name.hasPrefix("\(place)-\(recordedOn)-"))
        }
    }

    @Test func `the concept of 2006 has seven fields and that of 2020 eleven`() throws {
        let first = example.register(on: try day("2006-12-31")).fieldsInForce()
        let today = example.register(on: try day("2020-12-31")).fieldsInForce()
        #expect(first.map(\.position) == Array(1...7))
        #expect(today.map(\.position) == Array(1...11))
        #expect(today.filter { $0.newIn != nil }.count == 5)
        #expect(
            today.filter { $0.record.newIn == nil }.allSatisfy { old in
                first.contains { $0.id == old.id }
            }
        )
    }

    @Test func `Pflege und Altern is new and follows Senioren, which has ended`() throws {
        let care = try #require(
            register.all(FieldOfAction.self).first { $0.title == "Pflege und Altern" }
        )
        let before = try #require(care.predecessors.first.flatMap { register[$0] })
        #expect(before.title == "Senioren")
        #expect(before.endedIn == care.newIn)
    }

    @Test func `an edition names the change that froze it`() throws {
        let editions = register.all(Edition.self)
        #expect(editions.map(\.year) == [2006, 2020])
        for edition in editions {
            #expect(edition.frozenAt == edition.version.stamp?.put.sequence)
            #expect(edition.adoptedOn == nil)
        }
    }

    @Test func `the steering group has its fifteen members in the order of the paper`() throws {
        let members = register.all(Membership.self)
        #expect(members.map(\.position) == Array(1...15))
        #expect(members.allSatisfy { register[$0.circle]?.grain == .circle })
        #expect(register[try #require(members.first).member]?.title == "Wohlfahrtsverbände")
    }

    @Test func `the numbers of everything else`() {
        let counts: [Kind: Int] = [
            .municipality: 1, .district: 18, .targetGroup: 9, .concept: 1, .chapter: 7,
            .strategicGoal: 3, .principle: 0, .field: 12, .objective: 32, .measure: 44,
            .milestone: 51, .statusUpdate: 126, .organization: 33, .paper: 1, .consultation: 3,
            .otherConcept: 1,
        ]
        for (kind, count) in counts { #expect(register.table.count(of: kind) == count, "\(kind)") }
    }

    @Test func `every phase occurs, and each field has its measures`() {
        let measures = register.all(Measure.self)
        #expect(Set(measures.map(\.status.phase)) == Set(Phase.allCases))
        #expect(measures.contains { $0.status.timing == .late })
        for field in register.fieldsInForce() {
            #expect((2...6).contains(measures.count { $0.fieldsOfAction.first == field.id }))
        }
    }

    @Test func `every case of visibility occurs`() {
        let measures = register.all(Measure.self)
        #expect(measures.count { $0.visibility == .internal } == 2)
        #expect(measures.count { $0.visibility == .network } == 1)
        #expect(measures.count { $0.visibility.isWithdrawn } == 1)
    }

    @Test func `three measures were renamed by a correction`() {
        let corrected = example.steps.filter { $0.change.head.attribution.action == .corrected }
        #expect(corrected.count == 3)
    }
}

// MARK: - Nothing false about anybody

extension OffenburgTests {
    @Test func `measures and their objectives are marked as invented`() {
        #expect(example.allMeasures.allSatisfy { $0.measure.isExample })
        #expect(register.all(Objective.self).allSatisfy { $0.wording.hasPrefix("Beispiel: ") })
    }

    @Test func `what is late, rests or was dropped was always in invented hands`() throws {
        for (measure, then) in example.allMeasures {
            let status = measure.status
            guard status.timing == .late || [.suspended, .dropped].contains(status.phase) else {
                continue
            }
            let lead = try #require(then.lead(of: measure), "\(measure.title)")
            #expect(lead.isExample, "\(measure.title)")
            let partners = measure.partners.compactMap { then[$0] }
            #expect(partners.allSatisfy { $0.isExample }, "\(measure.title)")
        }
    }

    @Test func `who leads a measure is a part of the town or invented`() {
        for (measure, then) in example.allMeasures {
            guard let lead = then.lead(of: measure) else { continue }
            #expect(lead.isExample || lead.sort == .townUnit, "\(measure.title)")
            #expect(lead.title != "Ausländerbehörde")
        }
    }

    /// Pages compute what is overdue, on any later day.
    @Test func `nothing that a real part of the town leads can become overdue`() {
        for measure in register.all(Measure.self) where !measure.status.phase.isOver {
            guard register.lead(of: measure.record)?.isExample == false else { continue }
            #expect(measure.period.until == nil, "\(measure.title)")
            let steps = register.parts(of: measure.reference, Milestone.self)
            #expect(steps.allSatisfy { $0.reachedOn != nil }, "\(measure.title)")
        }
    }

    @Test func `a status of a measure is the newest that was reported`() throws {
        for measure in register.all(Measure.self) {
            let updates = register.parts(of: measure.reference, StatusUpdate.self)
            guard let newest = updates.max(by: { $0.day < $1.day }) else { continue }
            #expect(newest.status == measure.status, "\(measure.title)")
            #expect(newest.day == measure.asOf, "\(measure.title)")
        }
    }

    @Test func `the public register holds no note of the office, after any change`() {
        var seen = PublicRegister()
        for (change, register) in example.steps {
            seen.advance(by: change, to: register)
            #expect(seen.all(Measure.self).allSatisfy { $0.internalNote == nil })
            #expect(seen.all(Organization.self).allSatisfy { $0.internalNote == nil })
        }
        #expect(seen == PublicRegister(of: register))
        #expect(seen.all(Measure.self).count == 40)
        #expect(register.all(Measure.self).count { $0.internalNote != nil } == 5)
    }
}
