import Exchange
import Journal
import Post
import Register
import Words

/// What the doors and the office of a town work with: its record, what stands beside that, and its
/// public site.
package struct Services: Sendable {
    let town: Town
    let shelves: Shelves
    let site: Site
    let viruses = VirusWatch()

    /// `site` is the public one of the same town: they share style, script and address.
    init(_ town: Town, _ shelves: Shelves, _ site: Site) {
        self.town = town
        self.shelves = shelves
        self.site = site
    }

    var accounts: Accounts { shelves.accounts }
    var notices: Notices { shelves.notices }
    var pictures: Pictures { shelves.pictures }
    var reportFiles: ReportFiles { shelves.reportFiles }
    var persons: Persons { shelves.persons }
    var intake: Intake { shelves.intake }
    var answers: StatusAnswers { shelves.answers }
    var outbox: Outbox { shelves.outbox }
    var world: Town.World { town.world }
    var today: Day { Berlin.day(of: world.now()) }
}
