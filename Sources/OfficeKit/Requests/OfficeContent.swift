package import Addresses
package import Markup

/// What a page of the office shows inside its frame.
package struct OfficeContent: Sendable {
    let title: String
    /// The page above, to which a link leads back.
    var back: (title: String, address: OfficeAddress)?
    /// What a form could not take; then the title says so first.
    let isFault: Bool
    let body: AnyMarkup

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
