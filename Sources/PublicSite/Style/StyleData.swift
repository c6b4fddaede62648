import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The part of the style page that shows components with the town's own records, as far as it has
/// some.
struct StyleData {
    let context: PageContext

    /// How many records are enough to see what a component looks like.
    private static let length = 3

    private var words: Catalogue { context.words }

    /// Every component that needs measures, papers or appointments; those without records are left
    /// out.
    @MarkupBuilder
    var markup: some Markup {
        let measures = context.register.all(Measure.self)
        if !measures.isEmpty {
            context.component(.bar, .barRule) { StateBar(context, measures).whole }
            fields
            lists(Array(measures.prefix(Self.length)))
        }
        pictures(measures)
        dates
    }

    private var fields: some Markup {
        context.component(.mosaic, .mosaicRule) {
            fieldMosaic(context, Array(context.fieldsInForce.prefix(Self.length)))
        }
    }

    @MarkupBuilder
    private func lists(_ measures: [Numbered<Measure>]) -> some Markup {
        context.component(.table, .tableRule) {
            context.measureTable(
                measures,
                caption: words[.measure(.tableCaption)],
                sorting: MeasureSelection()
            )
        }
        context.component(.cards, .cardsRule) { measureCards(context, measures) }
    }

    /// The drawings over time: the editions, the measure with the most reports, the newest paper.
    private func pictures(_ measures: [Numbered<Measure>]) -> some Markup {
        context.component(.pictures, .picturesRule) {
            EditionTimeline(context).markup
            if let told = measures.max(by: { reports(of: $0) < reports(of: $1) }) {
                h3 { context.link(told.id) }
                MeasureTimeline(context, told).markup
            }
            if let paper = newestFirst(context.register.all(Paper.self)).first {
                h3 { context.link(paper.id) }
                Route(context, of: paper.id).markup
            }
        }
    }

    /// How many reports a measure has.
    private func reports(of measure: Numbered<Measure>) -> Int {
        context.register.parts(of: measure.reference, StatusUpdate.self).count
    }

    @MarkupBuilder
    private var dates: some Markup {
        let dates = Appointment.all(in: context.register).suffix(Self.length)
        if !dates.isEmpty {
            context.component(.dates, .datesRule) { appointmentList(context, Array(dates)) }
        }
    }
}
