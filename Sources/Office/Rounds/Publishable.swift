import Concept
import Design
import Markup
import Register
import Vault
import Web
import Words

/// A file that can be published with the report on a measure: it came with the answer, or is published.
struct Publishable: Sendable {
    /// `nil` where its sender has taken it away meanwhile.
    let attachment: Attachment?
    let published: ReportFile?

    var digest: String { published?.digest ?? attachment?.digest ?? "" }
    /// What the sender calls it, or the office.
    var name: String { attachment?.name ?? published?.title ?? "" }

    /// Those of an answer, the published ones first.
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

/// Asks which files of an answer are published with the report, and what they are called there.
struct PublishingFields: Sendable {
    let words: Catalogue
    let files: [Publishable]
    /// What was typed; `nil` where the form is shown for the first time.
    let data: FormData?
    let summary: FaultSummary

    private static let chosen = "veroeffentlichen"

    private static func titleName(_ digest: String) -> String { "titel-\(digest.prefix(16))" }

    /// The files that are ticked, with their titles, or what is wrong.
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
    /// A name of a file without what says its type.
    fileprivate var withoutEnding: String {
        guard let dot = lastIndex(of: "."), dot > startIndex else { return self }
        return String(self[..<dot])
    }
}
