import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// Asks whose part of the concept to show: that of a field, an organization, or both together.
struct PartForm {
    let context: PageContext
    /// What is chosen now; `nil` is no choice.
    var field: Numbered<FieldOfAction>?
    var organization: Numbered<Organization>?

    private var words: Catalogue { context.words }

    /// Sends GET, so that somebody can keep the address of their own part.
    var markup: some Markup {
        form(
            .class("filter"),
            .method(.get),
            .action(PageRequest(.part(nil, nil), context.language).path)
        ) {
            context.selectField(
                "feld",
                words[.part(.field)],
                none: words[.part(.noChoice)],
                options: context.fieldChoices,
                chosen: field.map { String($0.id.number) }
            )
            context.selectField(
                "organisation",
                words[.part(.organization)],
                none: words[.part(.noChoice)],
                options: organizations,
                chosen: organization.map { String($0.id.number) }
            )
            if let stand = context.stand {
                input(.type(.hidden), .name(PageRequest.standName), .value(stand.description))
            }
            button(.class("button")) { words[.part(.show)] }
        }
    }

    /// All public organizations, sorted by name.
    private var organizations: [Choosable] {
        context.register.all(Organization.self).sorted(byName: \.title)
            .map { Choosable(value: String($0.id.number), text: $0.title, isOwn: true) }
    }
}
