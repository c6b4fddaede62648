package import Addresses
package import Markup

/// What a page shows inside the frame.
package struct PageContent: Sendable {
    /// The one heading of the page, and the start of its title.
    let title: String
    /// The steps above the page, from the start; empty for the start itself.
    package var trail: [(title: String, address: Address)] = []
    package let body: AnyMarkup
    /// Whether the heading is German on a page of another language.
    var titleIsOwn = false

    /// Whether the page says how to cite it.
    package var isCitable = true

    package init(
        _ title: String,
        trail: [(title: String, address: Address)] = [],
        titleIsOwn: Bool = false,
        @MarkupBuilder body: () -> some Markup
    ) {
        self.title = title
        self.trail = trail
        self.titleIsOwn = titleIsOwn
        self.body = AnyMarkup(body())
    }
}
