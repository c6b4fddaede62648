import Addresses
import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Web
import Words

/// Where a list or a paper is sent, with what was sent before and what came of it.
struct UploadPage: Sendable {
    let context: OfficeContext
    let waiting: [(key: String, upload: Upload)]
    /// The last changes that took something over, the newest first.
    let imports: [Change.Head]
    var summary: FaultSummary

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
            ChoiceGroup(
                name: Self.contentName,
                legend: words[.intake(.content)],
                fault: summary[Self.contentName],
                type: .radio,
                options: Upload.Content.allCases.map {
                    Choosable(value: $0.rawValue, text: words[.intake($0.key)])
                },
                chosen: context.request.form?.all(Self.contentName) ?? [],
                language: context.language
            ).markup
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
        let id = FieldID.of(Self.fileName)
        let fault = summary[Self.fileName]
        return div(.class(fault == nil ? "field" : "field faulty")) {
            label(.for(id)) { words[.intake(.file)] }
            p(.id(id + "-hinweis"), .class("hint")) {
                words(.intake(.fileHint), ["size": words.number(MultipartForm.byteLimit >> 20)])
            }
            if let fault { p(.id(id + "-fehler"), .class("fault")) { fault } }
            input(
                .id(id),
                .type(.file),
                .name(Self.fileName),
                .accept(".csv", ".xlsx", ".txt", ".pdf"),
                .aria(.describedby(id + "-hinweis"))
            )
            .attributes(.aria(.invalid(.true)), when: fault != nil)
        }
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
