package import Attachments
import Concept
package import Exchange
package import Journal
package import Post
package import PublicSite
package import Register
package import Vault

/// What the office and the pages for participation work with: the town, its shelves, its public
/// site.
///
/// One value per running server, passed to every handler.
package struct Services: Sendable {
    /// The way to the record and to changes of it.
    package let town: Town
    /// What is stored beside the log.
    package let shelves: Shelves
    /// The public site of the same town, for its style sheet, script, address and error pages.
    package let site: Site
    /// Checks files for viruses, where the machine has a scanner, and knows whether it works.
    package let viruses = VirusWatch()

    /// All three belong to the same town.
    package init(_ town: Town, _ shelves: Shelves, _ site: Site) {
        self.town = town
        self.shelves = shelves
        self.site = site
    }

    package var accounts: Accounts { shelves.accounts }
    package var notices: Notices { shelves.notices }
    package var pictures: Pictures { shelves.pictures }
    /// The files published with reports.
    package var reportFiles: ReportFiles { shelves.reportFiles }
    package var persons: Persons { shelves.persons }
    package var intake: Intake { shelves.intake }
    package var links: TaskLinks { shelves.links }
    package var answers: StatusAnswers { shelves.answers }
    package var inbox: Inbox { shelves.inbox }
    package var outbox: Outbox { shelves.outbox }
    /// Clock and randomness.
    package var world: Town.World { town.world }
    /// The current day in Germany.
    package var today: Day { Berlin.day(of: world.now()) }
}
