package import Concept
package import Register

/// An example of each kind of record, with a value in every field.
///
/// Tests run over them to show that no field is lost when records are stored, compared or exported.
/// A new kind of record needs an example here.
package enum Examples {
    /// The day that stands in all the examples: 14 December 2020.
    package static let day = Day(daysSinceEpoch: 18_610)
    /// One record of each kind, in the order of `Kind`.
    package static let all: [any Record] = [
        municipality,
        district,
        TargetGroup(title: "Familien"),
        Vocabulary(terms: [Vocabulary.Term("phase.planned", "vorgesehen")]),
        Translation(
            of: Reference(.measure, 1),
            language: "en",
            entries: [Translation.Entry("title", "Language café", from: "Sprachcafé")]
        ),
        concept,
        chapter,
        StrategicGoal(code: "A3", wording: "Offene Stadt"),
        Principle(position: 1, wording: "Vielfalt ist normal."),
        field,
        objective,
        measure,
        milestone,
        statusUpdate,
        edition,
        otherConcept,
        organization,
        membership,
        paper,
        consultation,
        meeting,
        followUp,
        statusRound,
        statusRequest,
    ]

    /// A text of one paragraph, which has the number 1.
    package static func prose(_ text: String) -> Prose {
        Prose([Paragraph(number: 1, text: text)])
    }

    private static var municipality: Municipality {
        var record = Municipality(title: "Stadt Offenburg", shortName: "Offenburg")
        record.officialKey = "08317096"
        record.land = "DE-BW"
        record.website = "https://www.example.org"
        record.postalAddress = ["Beispielstraße 1", "77600 Offenburg"]
        record.telephone = "0781 00-0000"
        record.mail = "stadt@example.org"
        record.represented = "vertreten durch die Oberbürgermeisterin oder den Oberbürgermeister"
        record.dataProtection = contact("Datenschutz")
        record.accessibility = contact("Barrierefreiheit")
        record.accessibilityCheck = Municipality.AccessibilityCheck(
            day: day,
            method: "Selbstbewertung"
        )
        record.accent = "#0a5a5c"
        record.logo = Logo(
            digest: String(repeating: "0a", count: 32),
            format: .png,
            width: 240,
            height: 80,
            alternative: "Wappen der Stadt"
        )
        record.imprint = prose("Redaktion")
        record.privacy = Prose([Paragraph(number: 2, text: "Fotos")])
        record.contactText = Prose([Paragraph(number: 3, text: "Sprechzeiten")])
        record.thresholds = Thresholds()
        record.retention = RetentionPeriods()
        return record
    }

    private static func contact(_ function: String) -> Contact {
        Contact(function: function, telephone: "0781 00-0000", mail: "amt@example.org")
    }

    private static var district: District {
        var record = District(title: "Oststadt", sort: .quarter)
        record.partOf = ID(2)
        record.remark = "mit Familienzentrum"
        return record
    }

    private static var concept: Concept {
        var record = Concept(title: "Integrationskonzept", purpose: prose("Zusammenleben"))
        record.office = ID(1)
        record.contact = Contact(
            function: "Integrationsbüro",
            telephone: "0781 82-0000",
            mail: "integration@example.org"
        )
        record.licence = "CC-BY-4.0"
        return record
    }

    private static var chapter: Chapter {
        var record = Chapter(
            concept: ID(1),
            number: "B",
            heading: "Sachverhalt",
            prose: prose("Ein Absatz"),
            position: 1
        )
        record.within = ID(2)
        record.paper = ID(1)
        return record
    }

    private static var field: FieldOfAction {
        var record = FieldOfAction(position: 1, title: "Sprache und Bildung")
        record.shortName = "Sprache"
        record.situation = prose("Ausgangslage")
        record.lead = ID(1)
        record.reportsTo = [ID(2)]
        record.accent = "Frühe Förderung"
        record.predecessors = [ID(2)]
        record.newIn = ID(1)
        record.endedIn = ID(2)
        record.internalNote = "Notiz"
        return record
    }

    private static var objective: Objective {
        var record = Objective(field: ID(1), number: "2.1", wording: "Alle lernen Deutsch.")
        record.within = ID(2)
        record.strategicGoals = [ID(1)]
        record.assessment = .reached
        record.assessmentText = "Alle Kurse sind belegt."
        record.internalNote = "Notiz"
        return record
    }

    /// A measure with every field set, also those that contradict each other in practice.
    package static var measure: Measure {
        var record = Measure(title: "Sprachcafé", field: ID(1))
        record.description = prose("Man trifft sich.")
        record.objectives = [ID(1)]
        record.occasion = "Bedarf"
        record.sort = .project
        record.targetGroups = [ID(1)]
        record.districts = [ID(1)]
        record.strategicGoals = [ID(1)]
        record.priority = .high
        record.listNumber = "2.1"
        record.origin = Origin(edition: ID(1), number: "4.2", addedLater: true, reason: "Neu")
        record.lead = ID(1)
        record.contact = "Sekretariat"
        record.partners = [ID(2)]
        record.reportsTo = [ID(3)]
        record.period = Period(from: day, until: day.adding(days: 365))
        record.status = Status(.planned, .late, reason: Reason(.staff, "Eine Stelle ist frei."))
        record.mergedInto = ID(2)
        record.asOf = day
        record.progress = "Raum gefunden"
        record.nextStep = "Team suchen"
        record.obstacle = "Personal"
        record.outcome = "Viele kommen"
        record.successCriteria = ["20 Gäste"]
        record.funding.once = Cents(1_250_000)
        record.funding.yearly = Cents(50_000)
        record.funding.staffHundredths = 50
        record.funding.source = "Land"
        record.funding.programme = "Programm"
        record.funding.endsOn = day
        record.funding.budget = .partly
        record.links = [Link(title: "Seite", address: "https://www.example.org")]
        record.isExample = true
        record.internalNote = "Notiz"
        return record
    }

    private static var milestone: Milestone {
        var record = Milestone(measure: ID(1), title: "Raum steht", position: 1)
        record.due = day
        record.dueWords = "vor den Sommerferien"
        record.reachedOn = day
        return record
    }

    private static var statusUpdate: StatusUpdate {
        let reason = Reason(.funds, "Mittel fehlen.")
        var record = StatusUpdate(
            measure: ID(1),
            day: day,
            status: Status(.underway, .late, reason: reason)
        )
        record.done = "Raum gefunden"
        record.next = "Team suchen"
        record.obstacle = "Personal"
        record.reportedBy = ID(1)
        record.round = ID(1)
        record.files = [
            ReportFile(
                digest: String(repeating: "0a", count: 32),
                type: .pdf,
                size: 120_000,
                title: "Auswertung der Umfrage"
            )
        ]
        return record
    }

    private static var edition: Edition {
        var record = Edition(year: 2020, sort: .update)
        record.submittedOn = day
        record.adoptedOn = day
        record.paper = ID(1)
        record.frozenAt = 12
        record.remark = "Anmerkung"
        return record
    }

    private static var otherConcept: OtherConcept {
        var record = OtherConcept(title: "SFZ", emphases: ["diversity"])
        record.address = "https://www.example.org"
        record.organization = ID(1)
        return record
    }

    private static var organization: Organization {
        var record = Organization(title: "Seniorenbüro", sort: .townUnit)
        record.formerNames = [Organization.FormerName("Altenbüro", until: day)]
        record.aliases = ["SB"]
        record.partOf = ID(2)
        record.website = "https://www.example.org"
        record.confirmedOn = day
        record.proposedParts = ["A", "B"]
        record.isExample = true
        record.internalNote = "Notiz"
        return record
    }

    private static var membership: Membership {
        var record = Membership(circle: ID(1), member: ID(2), position: 1)
        record.from = day
        record.until = day
        record.role = "Leitung"
        record.edition = ID(1)
        return record
    }

    private static var paper: Paper {
        var record = Paper(code: "168/20", sort: "Beschlussvorlage", subject: "Weiterentwicklung")
        record.department = "Fachbereich 9"
        record.date = day
        record.publicness = .open
        record.proposedResolution = prose("Zur Kenntnis nehmen")
        record.resolution = Paper.Resolution(number: "12", date: day)
        record.strategicGoals = [ID(1)]
        return record
    }

    private static var followUp: FollowUp {
        var record = FollowUp(.promise, subject: "Zahlen nachreichen", due: day)
        record.measure = ID(1)
        record.organization = ID(1)
        record.paper = ID(1)
        record.doneOn = day
        record.outcome = "Zahlen liegen vor."
        return record
    }

    private static var consultation: Consultation {
        var record = Consultation(
            paper: ID(1),
            position: 1,
            body: ID(1),
            date: day,
            publicness: .open
        )
        record.meeting = ID(1)
        record.role = .decision
        record.result = Consultation.Result(.notedWithApproval, words: "einstimmig")
        return record
    }

    private static var meeting: Meeting {
        var record = Meeting(body: ID(1), day: day)
        record.time = "18:00"
        record.place = "Rathaus"
        record.isCancelled = true
        return record
    }
}
