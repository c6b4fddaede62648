import Addresses
import Concept
package import Design
import Journal
import Register
package import Vault

/// Makes the page that stands at an address.
package struct Pages {
    /// What the page is made from; its address says which page it is.
    package let context: PageContext
    /// Where changes and older editions are read, which are not part of the public view.
    package let town: PublicTown

    /// Stores what it is given.
    package init(context: PageContext, town: PublicTown) {
        self.context = context
        self.town = town
    }

    private var register: PublicRegister { context.register }

    /// The page at the address of the context.
    ///
    /// - Throws: `Absence` if there is no such page or its record was withdrawn; also what reading
    ///   the log throws, such as `TownBusy`.
    package var content: PageContent {
        get async throws { try content(try await fromLog) }
    }

    /// What some pages show besides the public view and has to be read from the log.
    private struct FromLog {
        /// The latest changes, or those of one measure; empty for pages that show none.
        var changes = PublicChanges()
        /// The public view of each frozen edition, by the number of the edition.
        var editions: [Int: PublicRegister] = [:]
    }

    /// Reads what the page at this address needs; nothing for most pages.
    private var fromLog: FromLog {
        get async throws {
            var fromLog = FromLog()
            let day = context.stand
            switch context.address {
            case .start:
                fromLog.changes = try await town.changes(until: day, limit: StartPage.length)
            case .changes(let chosen):
                let until = [chosen, day].compactMap { $0 }.min()
                fromLog.changes = try await town.changes(until: until, limit: ChangesPage.length)
            case .measure(let id):
                // First, so that nothing is read for a measure that does not exist.
                _ = try find(id)
                fromLog.changes = try await town.history(of: id, until: day)
            case .field, .editions, .comparison:
                fromLog.editions = try await town.publishedEditions(until: day)
            default: break
            }
            return fromLog
        }
    }

    /// The page, once everything is at hand.
    ///
    /// Not inlined into an `async` function: a suspended request keeps all locals of such a
    /// function in memory, and those of all pages together are many.
    @inline(never)
    private func content(_ fromLog: FromLog) throws -> PageContent {
        switch context.address {
        case .start: StartPage(context: context, changes: fromLog.changes.changes).content
        case .concept: ConceptPage(context: context).content
        case .fields: FieldsPage(context: context).content
        case .field(let id):
            FieldPage(context: context, field: try find(id), frozen: fromLog.editions).content
        case .strategicGoals: StrategicGoalsPage(context: context).content
        case .objectives: ObjectivesPage(context: context).content
        case .objective(let id):
            ObjectivePage(context: context, objective: try find(id)).content
        case .measures(let selection):
            MeasuresPage(context: context, selection: selection).content
        case .measure(let id):
            MeasurePage(context: context, measure: try find(id), history: fromLog.changes).content
        case .editions: EditionsPage(context: context, frozen: fromLog.editions).content
        case .bodies: BodiesPage(context: context).content
        case .papers: PapersPage(context: context).content
        case .paper(let id): PaperPage(context: context, paper: try find(id)).content
        case .network: NetworkPage(context: context).content
        case .organization(let id):
            OrganizationPage(context: context, organization: try find(id)).content
        case .comparison(let one, let other): comparison(one, other, fromLog.editions).content
        case .search(let typed): SearchPage(context: context, typed: typed).content
        case .calendar: CalendarPage(context: context).content
        case .part(let field, let organization):
            PartPage(
                context: context,
                field: field.flatMap { register[$0] },
                organization: organization.flatMap { register[$0] }
            ).content
        case .calendarFile, .measureFile, .measureFeed, .changesFeed, .suggestions:
            throw Absence.notFound  // `Files` answers these addresses
        case .style: StylePage(context: context).content
        case .text(let page): TextPages(context: context, page: page).content
        case .changes: ChangesPage(context: context, found: fromLog.changes).content
        }
    }

    /// The page that compares two editions, the older one first; with none or one chosen it only
    /// asks.
    private func comparison(
        _ one: ID<Edition>?,
        _ other: ID<Edition>?,
        _ frozen: [Int: PublicRegister]
    ) -> ComparisonPage {
        let chosen = [one, other].compactMap { $0.flatMap { register[$0] } }
            .sorted { $0.year < $1.year }
        return ComparisonPage(
            context: context,
            older: chosen.first,
            newer: chosen.count > 1 ? chosen.last : nil,
            frozen: frozen
        )
    }

    /// The record that the public may see.
    ///
    /// - Throws: `Absence.gone` if it was withdrawn, `Absence.notFound` if it never was public.
    private func find<R: Record>(_ id: ID<R>) throws(Absence) -> Numbered<R> {
        if let found = register[id] { return found }
        if let day = register.withdrawal(of: id.reference) {
            throw .gone(id.reference, on: day)
        }
        throw .notFound
    }
}
