import Addresses
import Concept
import Design
import Hummingbird
import Journal
import Markup
import PublicSite
import Register
import Services
import Web
import Words

extension Office {
    /// The page for a form that was sent after its session had ended.
    ///
    /// It contains what was typed, to be sent once more after signing in.
    func sessionOver(
        _ data: FormData,
        at location: Location
    ) -> Response {
        let language = location.language
        let context = services.site.context(
            services.town.published,
            services.today,
            PageRequest(.start, language)
        )
        let words = context.words
        let kept = data.without([FormName.token, FormName.step]).pairs
        var content = PageContent(words[.office(.sessionOver)]) {
            div(.class("stack")) {
                h1 { words[.office(.sessionOver)] }
                p(.class("lead")) { words[.office(.sessionOverText)] }
                p {
                    a(
                        .class("button"),
                        .href(DoorAddress.signIn.text(in: language)),
                        .target(.blank)
                    ) { words[.office(.sessionSignIn)] }
                }
                form(.method(.post), .action(location.text)) {
                    ForEach(kept) { pair in
                        input(.type(.hidden), .name(pair.name), .value(pair.value))
                    }
                    button(.type(.submit), .class("button quiet")) {
                        words[.office(.sessionSendAgain)]
                    }
                }
            }
        }
        content.isCitable = false
        return services.send(Frame(context: context).page(content).render(), .forbidden, false)
    }
}
