import Journal
import Register

/// Which page stands at which address.
struct Pages {
    let reading: Reading
    let town: PublicTown

    private var register: PublicRegister { reading.register }

    /// - Throws: `Absence` where there is no such page.
    var content: PageContent {
        get async throws {
            switch reading.address {
            case .start:
                let latest = try await town.changes(
                    until: reading.stand,
                    limit: StartPage.length
                )
                return StartPage(reading: reading, changes: latest.changes).content
            case .concept: return ConceptPage(reading: reading).content
            case .fields: return FieldsPage(reading: reading).content
            case .field(let id):
                return FieldPage(
                    reading: reading,
                    field: try find(id),
                    frozen: try await town.publishedEditions(until: reading.stand)
                ).content
            case .strategicGoals: return StrategicGoalsPage(reading: reading).content
            case .objectives: return ObjectivesPage(reading: reading).content
            case .objective(let id):
                return ObjectivePage(reading: reading, objective: try find(id)).content
            case .measures(let selection):
                return MeasuresPage(reading: reading, selection: selection).content
            case .measure(let id):
                let measure = try find(id)
                let history = try await town.history(of: id, until: reading.stand)
                return MeasurePage(reading: reading, measure: measure, history: history).content
            case .editions:
                let frozen = try await town.publishedEditions(until: reading.stand)
                return EditionsPage(reading: reading, frozen: frozen).content
            case .bodies: return BodiesPage(reading: reading).content
            case .papers: return PapersPage(reading: reading).content
            case .paper(let id): return PaperPage(reading: reading, paper: try find(id)).content
            case .network: return NetworkPage(reading: reading).content
            case .organization(let id):
                return OrganizationPage(reading: reading, organization: try find(id)).content
            case .comparison(let one, let other):
                let chosen = [one, other].compactMap { $0.flatMap { register[$0] } }
                    .sorted { $0.year < $1.year }
                return ComparisonPage(
                    reading: reading,
                    older: chosen.first,
                    newer: chosen.count > 1 ? chosen.last : nil,
                    frozen: try await town.publishedEditions(until: reading.stand)
                ).content
            case .search(let typed): return SearchPage(reading: reading, typed: typed).content
            case .calendar: return CalendarPage(reading: reading).content
            case .part(let field, let organization):
                return PartPage(
                    reading: reading,
                    field: field.flatMap { register[$0] },
                    organization: organization.flatMap { register[$0] }
                ).content
            case .calendarFile, .measureFile, .measureFeed, .changesFeed, .suggestions:
                throw Absence.notFound  // `Files` answers these
            case .style: return StylePage(reading: reading).content
            case .text(let page): return TextPages(reading: reading, page: page).content
            case .changes(let day):
                let until = [day, reading.stand].compactMap { $0 }.min()
                let changes = try await town.changes(until: until, limit: ChangesPage.length)
                return ChangesPage(reading: reading, found: changes).content
            }
        }
    }

    private func find<R: Record>(_ id: ID<R>) throws(Absence) -> Numbered<R> {
        if let found = register[id] { return found }
        if let day = register.withdrawal(of: id.reference) {
            throw .gone(id.reference, on: day)
        }
        throw .notFound
    }
}
