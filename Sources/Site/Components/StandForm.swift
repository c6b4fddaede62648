import Markup
import Register
import Words

/// Asks for a page on another day; all else that is asked for stays.
struct StandForm {
    let reading: Reading
    let request: PageRequest
    /// What was typed before, where it was no day.
    var typed: String?

    private var words: Catalogue { reading.words }

    var markup: some Markup {
        form(.class("stand-form"), .method(.get), .action(request.path)) {
            ForEach(request.address.query.pairs) { name, value in
                input(.type(.hidden), .name(name), .value(value))
            }
            fieldLabel(for: "stand", words[.frame(.earlier)])
            input(
                .id("stand"),
                .type(.text),
                .name(PageRequest.standName),
                .value(typed ?? today),
                .maxlength(20),
                .autocomplete(.off)
            )
            button(.class("button quiet")) { words[.frame(.earlierShow)] }
        }
    }

    private var today: String {
        reading.language == .german ? words.shortDate(reading.today) : reading.today.description
    }
}
