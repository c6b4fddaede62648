import Addresses
package import Concept
package import Markup
import Register
package import Words

/// The files that go with a report, to be saved: what each is called, of what sort and how large.
package struct ReportFileList: Sendable {
    package let words: Catalogue
    package let files: [ReportFile]

    package init(words: Catalogue, files: [ReportFile]) {
        self.words = words
        self.files = files
    }

    @MarkupBuilder
    package var markup: some Markup {
        if !files.isEmpty {
            ul {
                ForEach(files) { file in
                    li {
                        a(.href(file.path)) { file.title }
                            .attributes(.lang("de"), when: words.language != .german)
                        " "
                        span(.class("soft")) { words.facts(of: file.type, bytes: file.size) }
                    }
                }
            }
        }
    }
}

extension Catalogue {
    /// Of what sort a file is, and how large: "(PDF, 120 kB)".
    package func facts(of type: AttachmentType, bytes: Int) -> String {
        "(\(type.rawValue.uppercased()), \(number((bytes + 999) / 1000)) kB)"
    }
}
