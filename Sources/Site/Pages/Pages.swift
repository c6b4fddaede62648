import Journal
import Register

/// Which page stands at which address.
struct Pages {
    let reading: Reading
    let town: PublicTown

    private var register: PublicRegister { reading.register }

    /// - Throws: `Absence` where there is no such page.
    var content: PageContent {
        get async throws { try content(try await told) }
    }

    /// What pages show besides the register.
    private struct Told {
        var changes = PublicChanges()
        var editions: [Int: PublicRegister] = [:]
    }

    private var told: Told {
        get async throws {
            var told = Told()
            let day = reading.stand
            switch reading.address {
            case .start:
                told.changes = try await town.changes(until: day, limit: StartPage.length)
            case .changes(let chosen):
                let until = [chosen, day].compactMap { $0 }.min()
                told.changes = try await town.changes(until: until, limit: ChangesPage.length)
            case .measure(let id):
                _ = try find(id)
                told.changes = try await town.history(of: id, until: day)
            case .field, .editions, .comparison:
                told.editions = try await town.publishedEditions(until: day)
            default: break
            }
            return told
        }
    }

    /// A function of its own, and no part of one that waits: each request that waits holds all that
    /// such a function names, and all pages together name much.
    @inline(never)
    private func content(_ told: Told) throws -> PageContent {
        switch reading.address {
        case .start: StartPage(reading: reading, changes: told.changes.changes).content
        case .concept: ConceptPage(reading: reading).content
        case .fields: FieldsPage(reading: reading).content
        case .field(let id):
            FieldPage(reading: reading, field: try find(id), frozen: told.editions).content
        case .strategicGoals: StrategicGoalsPage(reading: reading).content
        case .objectives: ObjectivesPage(reading: reading).content
        case .objective(let id):
            ObjectivePage(reading: reading, objective: try find(id)).content
        case .measures(let selection):
            MeasuresPage(reading: reading, selection: selection).content
        case .measure(let id):
            MeasurePage(reading: reading, measure: try find(id), history: told.changes).content
        case .editions: EditionsPage(reading: reading, frozen: told.editions).content
        case .bodies: BodiesPage(reading: reading).content
        case .papers: PapersPage(reading: reading).content
        case .paper(let id): PaperPage(reading: reading, paper: try find(id)).content
        case .network: NetworkPage(reading: reading).content
        case .organization(let id):
            OrganizationPage(reading: reading, organization: try find(id)).content
        case .comparison(let one, let other): comparison(one, other, told.editions).content
        case .search(let typed): SearchPage(reading: reading, typed: typed).content
        case .calendar: CalendarPage(reading: reading).content
        case .part(let field, let organization):
            PartPage(
                reading: reading,
                field: field.flatMap { register[$0] },
                organization: organization.flatMap { register[$0] }
            ).content
        case .calendarFile, .measureFile, .measureFeed, .changesFeed, .suggestions:
            throw Absence.notFound  // `Files` answers these
        case .style: StylePage(reading: reading).content
        case .text(let page): TextPages(reading: reading, page: page).content
        case .changes: ChangesPage(reading: reading, found: told.changes).content
        }
    }

    private func comparison(
        _ one: ID<Edition>?,
        _ other: ID<Edition>?,
        _ frozen: [Int: PublicRegister]
    ) -> ComparisonPage {
        let chosen = [one, other].compactMap { $0.flatMap { register[$0] } }
            .sorted { $0.year < $1.year }
        return ComparisonPage(
            reading: reading,
            older: chosen.first,
            newer: chosen.count > 1 ? chosen.last : nil,
            frozen: frozen
        )
    }

    private func find<R: Record>(_ id: ID<R>) throws(Absence) -> Numbered<R> {
        if let found = register[id] { return found }
        if let day = register.withdrawal(of: id.reference) {
            throw .gone(id.reference, on: day)
        }
        throw .notFound
    }
}
