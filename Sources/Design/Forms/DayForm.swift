package import Addresses
import Concept
package import Markup
import Register
import Web
import Words

/// Asks for a page on another day; all else that is asked for stays.
package struct DayForm {
    package let context: PageContext
    package let request: PageRequest
    /// Which day it asks for.
    package var parameter = DayParameter.stand
    /// What was typed before, where it was no day.
    package var typed: String?

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

    /// The day that is shown, as people of the language write it.
    private var day: String {
        var day = context.today
        if case .changes(let until?) = request.address, parameter == .until { day = until }
        return context.language == .german ? words.shortDate(day) : day.description
    }
}
