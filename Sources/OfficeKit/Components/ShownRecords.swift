import Concept
package import Markup
package import Register
import Words

/// Several records that change together, each with its differences.
///
/// Shows at most `limit` of them and says how many more there are; shows nothing without records.
package struct ShownRecords: Sendable {
    package let context: OfficeContext
    /// The heading above the list.
    package let heading: String
    /// The records in the order in which they are shown.
    package let records: [Shown]

    package init(context: OfficeContext, heading: String, records: [Shown]) {
        self.context = context
        self.heading = heading
        self.records = records
    }

    /// How many entries a page shows one by one; nobody reads more, so the rest is only counted.
    package static let limit = 300

    /// One record before and after the change.
    package struct Shown: Sendable {
        package let reference: Reference
        /// The version before; `nil` if the record is new.
        package let old: (any Record)?
        /// The version after; `nil` if the record is removed.
        package let new: (any Record)?

        package init(reference: Reference, old: (any Record)?, new: (any Record)?) {
            self.reference = reference
            self.old = old
            self.new = new
        }
    }

    @MarkupBuilder
    /// The section with the records; empty where there are none.
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
    /// A sentence on how many entries are not shown; empty where `count` is within the limit.
    @MarkupBuilder
    package func rest(of count: Int) -> some Markup {
        if count > ShownRecords.limit {
            p { self(.intake(.more), count: count - ShownRecords.limit) }
        }
    }
}
