import Addresses
import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Web
import Words

/// The form to upload a list, paper or table, with the files that wait and the latest imports.
struct UploadPage: Sendable {
    let context: OfficeContext
    let waiting: [(key: String, upload: Upload)]
    /// The latest imports, newest first.
    let imports: [Change.Head]
    let summary: FaultSummary

    static let contentName = "inhalt"
    static let fileName = "datei"

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.intake(.heading)], isFault: !summary.isEmpty) {
            div(.class("stack")) {
                summary.markup
                context.doneNotice
                h1 { words[.intake(.heading)] }
                p(.class("lead")) { words[.intake(.intro)] }
                form
                if !waiting.isEmpty { waitingFiles }
                if !imports.isEmpty { lastImports }
                section(.class("stack")) {
                    h2 { words[.intake(.proposals)] }
                    p {
                        a(.href(context.path(.proposals))) { words[.intake(.proposalsIntro)] }
                    }
                }
            }
        }
    }

    private var form: some Markup {
        context.sendingForm(withFiles: true) {
            InputField(
                Self.contentName,
                words[.intake(.content)],
                .oneOf(
                    Upload.Content.allCases.map {
                        Choosable(value: $0.rawValue, text: words[.intake($0.key)])
                    }
                ),
                values: context.request.form?.all(Self.contentName) ?? [],
                language: context.language
            ).markup(summary)
            file
            div(.class("actions")) {
                button(.type(.submit), .class("button")) { words[.intake(.send)] }
            }
            p(.class("soft")) {
                words(.intake(.keptFor), count: Uploads.hours)
            }
        }
    }

    private var file: some Markup {
        InputField(
            Self.fileName,
            words[.intake(.file)],
            .file([".csv", ".xlsx", ".txt", ".pdf"]),
            hint: words(
                .intake(.fileHint),
                ["size": words.number(MultipartForm.byteLimit >> 20)]
            )
        ).markup(summary)
    }

    private var waitingFiles: some Markup {
        section(.class("stack")) {
            h2 { words[.intake(.waiting)] }
            ul(.class("plain spaced")) {
                ForEach(waiting) { file in
                    li {
                        a(.href(context.path(.upload(file.key)))) { file.upload.fileName }
                        span(.class("soft")) {
                            " " + words.date(Berlin.day(of: file.upload.receivedAt))
                        }
                    }
                }
            }
        }
    }

    private var lastImports: some Markup {
        section(.class("stack")) {
            h2 { words[.intake(.lastImports)] }
            ul(.class("plain spaced")) {
                ForEach(imports) { head in
                    li {
                        a(.href(context.path(.importedChange(head.sequence)))) {
                            context.name(ofImport: head)
                        }
                    }
                }
            }
        }
    }
}

extension Upload.Content {
    fileprivate var key: TextKey.Intake {
        switch self {
        case .measures: .contentMeasures
        case .paper: .contentPaper
        case .table: .contentTable
        }
    }
}
