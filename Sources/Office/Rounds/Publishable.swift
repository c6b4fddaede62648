import Concept
import Design
import Markup
import Register
import Vault
import Web
import Words

/// A file that can be published with a report: it came with the answer, or is published already.
struct Publishable: Sendable {
    /// The file as it was sent; `nil` if its sender has removed it since.
    let attachment: Attachment?
    let published: ReportFile?

    var digest: String { published?.digest ?? attachment?.digest ?? "" }
    /// The sender's name for the file, or else its published title.
    var name: String { attachment?.name ?? published?.title ?? "" }

    /// The files of an answer and its report, published ones first.
    static func all(_ attachments: [Attachment], _ report: StatusUpdate?) -> [Publishable] {
        let files = report?.files ?? []
        var known = Set(files.map(\.digest))
        return files.map { file in
            Publishable(
                attachment: attachments.first { $0.digest == file.digest },
                published: file
            )
        }
            + attachments.filter { known.insert($0.digest).inserted }
            .map { Publishable(attachment: $0, published: nil) }
    }
}

/// The fields that choose which files are published with the report, and under which title.
struct PublishingFields: Sendable {
    let words: Catalogue
    let files: [Publishable]
    /// What was typed; `nil` when the form is opened.
    let data: FormData?
    let summary: FaultSummary

    private static let chosen = "veroeffentlichen"

    private static func titleName(_ digest: String) -> String { "titel-\(digest.prefix(16))" }

    /// The ticked files with their titles, and the messages if something is wrong.
    static func read(
        _ data: FormData,
        _ files: [Publishable],
        _ words: Catalogue
    ) -> (
        chosen: [(file: Publishable, title: String)], faults: [FormFault]
    ) {
        let ticked = Set(data.all(chosen))
        var read: [(file: Publishable, title: String)] = []
        var faults: [FormFault] = []
        for file in files where ticked.contains(file.digest) {
            let name = titleName(file.digest)
            if let title = data[name]?.typedText {
                read.append((file, title))
            } else {
                let label = words(.round(.publishTitle), ["file": file.name])
                faults.append((name, words(.form(.faultMissing), ["field": label])))
            }
        }
        return (read, faults)
    }

    @MarkupBuilder
    var markup: some Markup {
        if !files.isEmpty {
            InputField(
                Self.chosen,
                words[.round(.publishLegend)],
                .anyOf(files.map { Choosable(value: $0.digest, text: $0.name) }),
                hint: words[.round(.publishHint)],
                values: data?.all(Self.chosen) ?? files.compactMap(\.published?.digest),
                language: words.language
            ).markup()
            ForEach(files) { file in
                let name = Self.titleName(file.digest)
                InputField(
                    name,
                    words(.round(.publishTitle), ["file": file.name]),
                    value: data?[name] ?? file.published?.title ?? file.name.withoutEnding,
                    language: words.language
                ).markup(summary)
            }
        }
    }
}

extension String {
    /// A file's name without its extension.
    fileprivate var withoutEnding: String {
        guard let dot = lastIndex(of: "."), dot > startIndex else { return self }
        return String(self[..<dot])
    }
}
