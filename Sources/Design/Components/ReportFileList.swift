import Addresses
package import Concept
package import Markup
import Register
package import Words

/// The files published with a status report, each as a link with its title, type and size.
package struct ReportFileList: Sendable {
    /// The catalogue of the page; titles are the town's German and marked elsewhere.
    package let words: Catalogue
    /// In the order in which they are listed.
    package let files: [ReportFile]

    /// Stores what it is given.
    package init(words: Catalogue, files: [ReportFile]) {
        self.words = words
        self.files = files
    }

    /// A list; nothing if there are no files.
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
    /// Type and size of a file: "(PDF, 120 kB)"; the size is in thousands of bytes, rounded up.
    package func facts(of type: AttachmentType, bytes: Int) -> String {
        "(\(type.rawValue.uppercased()), \(number((bytes + 999) / 1000)) kB)"
    }
}
