package import Addresses
package import Markup

/// What a page shows inside the frame: its heading, the way to it, and its body.
///
/// A page makes one of these; `Frame.page` puts head, menu and foot around it.
package struct PageContent: Sendable {
    /// Plain text: the `h1` says the same, and the `title` element begins with it.
    let title: String
    /// The way to the page, from its section on, without the start page; empty for the start page
    /// itself.
    package var trail: [(title: String, address: Address)] = []
    /// Everything inside `main`, the `h1` included.
    package let body: AnyMarkup
    /// Whether the title is the town's German wording on a page in another language.
    var titleIsOwn = false

    /// Whether the foot says how to cite the page and offers it on another day.
    ///
    /// False for pages that nobody looks up later, such as errors and forms.
    package var isCitable = true

    /// The body is built at once; it is written only when the frame is rendered.
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
