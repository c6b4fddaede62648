package import Attachments
import Concept
package import Exchange
package import Journal
package import Post
package import PublicSite
package import Register
package import Vault

/// What the doors and the office of a town work with: its record, what stands beside that, and its
/// public site.
package struct Services: Sendable {
    package let town: Town
    package let shelves: Shelves
    package let site: Site
    package let viruses = VirusWatch()

    /// `site` is the public one of the same town: they share style, script and address.
    package init(_ town: Town, _ shelves: Shelves, _ site: Site) {
        self.town = town
        self.shelves = shelves
        self.site = site
    }

    package var accounts: Accounts { shelves.accounts }
    package var notices: Notices { shelves.notices }
    package var pictures: Pictures { shelves.pictures }
    package var reportFiles: ReportFiles { shelves.reportFiles }
    package var persons: Persons { shelves.persons }
    package var intake: Intake { shelves.intake }
    package var links: TaskLinks { shelves.links }
    package var answers: StatusAnswers { shelves.answers }
    package var inbox: Inbox { shelves.inbox }
    package var outbox: Outbox { shelves.outbox }
    package var world: Town.World { town.world }
    package var today: Day { Berlin.day(of: world.now()) }
}
