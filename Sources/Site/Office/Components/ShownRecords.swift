import Markup
import Register
import Words

/// Many records that change together: each with what was and what is to be.
struct ShownRecords: Sendable {
    let context: OfficeContext
    let heading: String
    let records: [Shown]

    /// So many entries are shown one by one: nobody reads more, and the rest is counted.
    static let limit = 300

    struct Shown: Sendable {
        let reference: Reference
        let old: (any Record)?
        let new: (any Record)?
    }

    @MarkupBuilder
    var markup: some Markup {
        if !records.isEmpty {
            section(.class("stack")) {
                h2 { heading }
                ForEach(Array(records.prefix(Self.limit))) { record in
                    h3 { context.link(record.reference) }
                    ChangedFields(
                        context: context,
                        reference: record.reference,
                        old: record.old,
                        new: record.new
                    ).markup
                }
                context.words.rest(of: records.count)
            }
        }
    }
}

extension Catalogue {
    /// How many entries are not shown one by one.
    @MarkupBuilder
    func rest(of count: Int) -> some Markup {
        if count > ShownRecords.limit {
            p { self(.intake(.more), count: count - ShownRecords.limit) }
        }
    }
}
