import Addresses
import Attachments
import Concept
import Design
import Markup
import OfficeKit
import Register
import Web
import Words

/// The form for the town's logo.
struct LogoPage: Sendable {
    let context: OfficeContext
    let logo: Logo?
    /// The sequence of the version of the town that is shown.
    let version: Int?
    /// The description of the picture as typed, for people who do not see it.
    let typed: String
    let summary: FaultSummary

    private typealias Name = LogoEditor.Name
    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(
            words[.settings(.logoTitle)],
            back: (words[.settings(.heading)], .settings),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { words[.settings(.logoTitle)] }
                p(.class("lead")) { words[.settings(.logoIntro)] }
                if let logo { now(logo) }
                context.sendingForm(version: version, withFiles: true) {
                    file
                    alternative
                    div(.class("actions")) {
                        context.stepButton(.save, words[.settings(.logoSave)])
                        a(.href(context.path(.settings))) { words[.form(.cancel)] }
                    }
                }
                if logo != nil { removal }
            }
        }
    }

    @MarkupBuilder
    private func now(_ logo: Logo) -> some Markup {
        h2 { words[.settings(.logoNow)] }
        p { context.logo(logo) }
    }

    private var file: some Markup {
        let hint = words(
            .settings(.logoFileHint),
            [
                "kilobytes": words.number(PictureFile.byteLimit / 1024),
                "edge": words.number(Logo.longestEdge),
            ]
        )
        let kept = logo == nil ? "" : " " + words[.settings(.logoFileKept)]
        return InputField(
            Name.file,
            words[.settings(.logoFile)],
            .file(["image/png", "image/jpeg"]),
            hint: hint + kept
        ).markup(summary)
    }

    private var alternative: some Markup {
        InputField(
            Name.alternative,
            words[.settings(.logoAlternative)],
            hint: words[.settings(.logoAlternativeHint)],
            value: typed
        ).markup(summary)
    }

    private var removal: some Markup {
        context.sendingForm(version: version, withFiles: true) {
            div(.class("actions")) {
                button(
                    .type(.submit),
                    .name(FormName.step),
                    .value(Name.remove),
                    .class("button quiet")
                ) { words[.settings(.logoRemove)] }
            }
        }
    }
}

extension OfficeContext {
    /// The logo as it stands in the header of public pages.
    func logo(_ logo: Logo) -> some Markup { logoImage(logo, isMarked: language != .german) }
}
