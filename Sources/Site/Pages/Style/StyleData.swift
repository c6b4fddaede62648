import Markup
import Register
import Words

/// The components that show the town's own records, as far as it has some.
struct StyleData {
    let reading: Reading

    /// So many records are enough to see how they look.
    private static let length = 3

    private var words: Catalogue { reading.words }

    @MarkupBuilder
    var markup: some Markup {
        let measures = reading.register.all(Measure.self)
        if !measures.isEmpty {
            reading.component(.bar, .barRule) { StateBar(reading, measures).whole }
            fields
            lists(Array(measures.prefix(Self.length)))
        }
        pictures(measures)
        dates
    }

    private var fields: some Markup {
        reading.component(.mosaic, .mosaicRule) {
            fieldMosaic(reading, Array(reading.fieldsInForce.prefix(Self.length)))
        }
    }

    @MarkupBuilder
    private func lists(_ measures: [Numbered<Measure>]) -> some Markup {
        reading.component(.table, .tableRule) {
            reading.measureTable(
                measures,
                caption: words[.measure(.tableCaption)],
                sorting: MeasureSelection()
            )
        }
        reading.component(.cards, .cardsRule) { measureCards(reading, measures) }
    }

    private func pictures(_ measures: [Numbered<Measure>]) -> some Markup {
        reading.component(.pictures, .picturesRule) {
            EditionTimeline(reading).markup
            if let told = measures.max(by: { reports(of: $0) < reports(of: $1) }) {
                h3 { reading.link(told.id) }
                MeasureTimeline(reading, told).markup
            }
            if let paper = newestFirst(reading.register.all(Paper.self)).first {
                h3 { reading.link(paper.id) }
                Route(reading, of: paper.id).markup
            }
        }
    }

    private func reports(of measure: Numbered<Measure>) -> Int {
        reading.register.parts(of: measure.reference, StatusUpdate.self).count
    }

    @MarkupBuilder
    private var dates: some Markup {
        let dates = Appointment.all(in: reading.register).suffix(Self.length)
        if !dates.isEmpty {
            reading.component(.dates, .datesRule) { appointmentList(reading, Array(dates)) }
        }
    }
}
