import Markup
import Register
import Words

/// All measures, with lead and status.
struct MeasuresPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.measure(.heading)], trail: [(words[.frame(.measures)], .measures)]) {
            div(.class("stack")) {
                h1 { words[.measure(.heading)] }
                let measures = reading.register.all(Measure.self)
                if measures.isEmpty {
                    p(.class("lead")) { words[.measure(.none)] }
                } else {
                    p(.class("lead")) { words(.measure(.count), count: measures.count) }
                    StateBar(reading, measures).whole
                    reading.measureTable(measures, caption: words[.measure(.tableCaption)])
                }
            }
        }
    }
}
