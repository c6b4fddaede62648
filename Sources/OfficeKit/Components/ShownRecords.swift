import Concept
package import Markup
package import Register
import Words

/// Many records that change together: each with what was and what is to be.
package struct ShownRecords: Sendable {
    package let context: OfficeContext
    package let heading: String
    package let records: [Shown]

    package init(context: OfficeContext, heading: String, records: [Shown]) {
        self.context = context
        self.heading = heading
        self.records = records
    }

    /// So many entries are shown one by one: nobody reads more, and the rest is counted.
    package static let limit = 300

    package struct Shown: Sendable {
        package let reference: Reference
        package let old: (any Record)?
        package let new: (any Record)?

        package init(reference: Reference, old: (any Record)?, new: (any Record)?) {
            self.reference = reference
            self.old = old
            self.new = new
        }
    }

    @MarkupBuilder
    package var markup: some Markup {
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
    package func rest(of count: Int) -> some Markup {
        if count > ShownRecords.limit {
            p { self(.intake(.more), count: count - ShownRecords.limit) }
        }
    }
}
