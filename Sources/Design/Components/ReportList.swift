package import Concept
package import Markup
package import Register
import Words

/// The latest status reports on some measures, newest first, at most `length` of them.
///
/// Writes nothing, not even the heading, if nothing was reported.
@MarkupBuilder
package func latestReports(
    _ context: PageContext,
    of measures: [Numbered<Measure>],
    length: Int
) -> some Markup {
    let reports = measures.flatMap { context.register.parts(of: $0.reference, StatusUpdate.self) }
        .sorted { ($1.day, $1.id) < ($0.day, $0.id) }
        .prefix(length)
    if !reports.isEmpty {
        h2 { context.words[.measure(.latestReports)] }
        ol(.class("way")) {
            ForEach(reports) { report in
                li(.class("done")) {
                    p {
                        context.date(report.day)
                        ", "
                        context.statusWords(report.status)
                    }
                    p { context.link(report.measure) }
                    if let done = report.done {
                        let text = context.text(done, of: report.reference)
                        p(attributes: context.ownLanguage(text)) { text.words }
                    }
                }
            }
        }
    }
}
