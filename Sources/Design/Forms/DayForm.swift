package import Addresses
import Concept
package import Markup
import Register
import Web
import Words

/// A form to ask for the same page on another day.
///
/// It sends GET and repeats everything else that the address asks for in hidden fields.
package struct DayForm {
    /// The page that shows the form.
    package let context: PageContext
    /// The request whose query is kept.
    package let request: PageRequest
    /// Which day of the query the form sets: the day that is shown, or the last day of a list.
    package var parameter = DayParameter.stand
    /// What the reader typed before, if it was not a day; `nil` shows the current day.
    package var typed: String?

    /// Stores what it is given; see the properties.
    package init(
        context: PageContext,
        request: PageRequest,
        parameter: DayParameter = DayParameter.stand,
        typed: String? = nil
    ) {
        self.context = context
        self.request = request
        self.parameter = parameter
        self.typed = typed
    }

    private var words: Catalogue { context.words }
    private var name: String { parameter.rawValue }

    /// One text field that takes a day as people write it, and a button.
    package var markup: some Markup {
        form(.class("day-form"), .method(.get), .action(request.path)) {
            ForEach(request.query.pairs.filter { $0.name != name }) { name, value in
                input(.type(.hidden), .name(name), .value(value))
            }
            fieldLabel(for: name, words[parameter == .stand ? .frame(.earlier) : .change(.until)])
            input(
                .id(name),
                .type(.text),
                .name(name),
                .value(typed ?? day),
                .maxlength(20),
                .autocomplete(.off)
            )
            button(.class("button quiet")) { words[.frame(.earlierShow)] }
        }
    }

    /// The day to start from: in digits as Germans write it, or as ISO 8601 on other pages.
    private var day: String {
        var day = context.today
        if case .changes(let until?) = request.address, parameter == .until { day = until }
        return context.language == .german ? words.shortDate(day) : day.description
    }
}
