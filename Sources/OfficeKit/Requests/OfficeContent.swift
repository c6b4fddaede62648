package import Addresses
package import Markup

/// What a page of the office shows inside the frame.
package struct OfficeContent: Sendable {
    /// Stands in the document's title, followed by the name of the site.
    let title: String
    /// The page above, with its title; a link at the top leads there.
    var back: (title: String, address: OfficeAddress)?
    /// Whether a form had faults; the document's title then begins by saying so.
    let isFault: Bool
    let body: AnyMarkup

    /// `title` stands in the document's title and need not be the heading; `body` has an `h1` of
    /// its own.
    package init(
        _ title: String,
        back: (title: String, address: OfficeAddress)? = nil,
        isFault: Bool = false,
        @MarkupBuilder body: () -> some Markup
    ) {
        self.title = title
        self.back = back
        self.isFault = isFault
        self.body = AnyMarkup(body())
    }
}
