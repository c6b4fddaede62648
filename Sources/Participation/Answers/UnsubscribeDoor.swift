package import Addresses
import Concept
import Design
import HTTPTypes
package import Hummingbird
import Journal
import Markup
import Post
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// Lets readers of letters end further letters, without signing in.
///
/// Opening the page changes nothing. Its form has no token, because mail programs may send it for
/// the reader.
///
/// - Source: RFC 8058, 3.2: one POST is enough.
package struct UnsubscribeDoor: SideDoor {
    package let call: Call
    private let address: UnsubscribingAddress
    private var token: String { address.token }

    /// `address` is `nil` for a path that begins like such a link but is none.
    package init(_ call: Call, _ address: UnsubscribingAddress?) {
        self.call = call
        self.address = address ?? UnsubscribingAddress(token: "")
    }

    private var context: PageContext {
        let site = services.site
        var context = site.context(
            site.town.published,
            services.today,
            PageRequest(.start, language)
        )
        context.isBare = !site.isOpen
        context.place = { [address] in address.text(in: $0) }
        return context
    }

    /// Shows the question, or ends the letters; an unknown token is answered with 404.
    ///
    /// - Throws: Any failure; it becomes a page with its number in the log.
    package func respond(note: (String, any Error) -> Void) async throws -> Response {
        if let seconds = participation.taskLimit.take(asker, at: services.world.now()) {
            return services.refused(
                { $0.tooMany(seconds: seconds) },
                .tooManyRequests,
                language
            )
        }
        guard services.outbox.knows(unsubscribing: token) else {
            return send(page(.unsubscribeUnknown), .notFound)
        }
        guard request.method == .post else { return send(page(.unsubscribeIntro, asks: true), .ok) }
        _ = try await services.outbox.unsubscribe(token)
        return send(page(.unsubscribed), .ok)
    }

    private func page(_ text: TextKey.Answer, asks: Bool = false) -> PageContent {
        let title = words[.answer(.unsubscribeTitle)]
        var content = PageContent(title) {
            div(.class("stack")) {
                h1 { title }
                p(.class("lead")) { words[.answer(text)] }
                if asks {
                    Element<HTML.Form, _>(
                        .method(.post),
                        .action(context.place?(language) ?? ""),
                        .class("entry")
                    ) {
                        div(.class("actions")) {
                            button(.type(.submit), .class("button")) {
                                words[.answer(.unsubscribeButton)]
                            }
                        }
                    }
                }
            }
        }
        content.isCitable = false
        return content
    }

    private func send(_ content: PageContent, _ status: HTTPResponse.Status) -> Response {
        let bytes = Frame(context: context).page(content).render()
        var response = services.send(bytes, status, request.method == .head)
        response.headers.forbidIndexing()
        response.headers.forbidReferrer()
        return response
    }
}
