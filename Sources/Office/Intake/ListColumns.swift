import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Web
import Words

/// The form that says what the columns and words of a list mean, filled with what was recognized.
struct ListColumns: Sendable {
    let context: OfficeContext
    let upload: Upload
    let list: MeasureList

    static let aloneName = "eigene-nummern"

    private var words: Catalogue { context.words }

    /// The meaning of columns and words as the form says it; as recognized for what it leaves out.
    static func map(of list: MeasureList, said form: FormData) -> ColumnMap {
        ColumnMap(
            columns: list.columns.map { column in
                let said = form[name(of: column)].flatMap(MeasureColumn.init)
                return ColumnMap.Column(column.head, said ?? column.holds)
            },
            states: list.states.compactMap { word, means in
                let said = form[stateName(word)].flatMap(ListState.init(choice:))
                return (said ?? means).map { ColumnMap.State(word, $0) }
            },
            levels: list.levels.compactMap { word, means in
                let said = form[levelName(word)].flatMap(ListLevel.init)
                return (said ?? means).map { ColumnMap.Level(word, $0) }
            }
        )
    }

    private static func name(of column: MeasureList.Column) -> String { "spalte-\(column.place)" }
    private static func stateName(_ word: String) -> String { "stand-\(word)" }
    private static func levelName(_ word: String) -> String { "ebene-\(word)" }

    var markup: some Markup {
        context.sendingForm {
            HiddenChoice(context: context, hidden: list.hidden).markup
            details(.class("stack")) {
                summary { words[.intake(.columns)] }
                p { words[.intake(.columnsIntro)] }
                columnTable
                if !list.states.isEmpty || !list.levels.isEmpty { wordTable }
                alone
                div(.class("actions")) {
                    context.stepButton(.check, words[.intake(.checkAgain)], isMain: false)
                }
            }
            .attributes(.open, when: !list.hasTitles)
        }
    }

    private var columnTable: some Markup {
        table(words[.intake(.column)], words[.intake(.samples)]) {
            ForEach(list.columns) { column in
                row(
                    column.head,
                    list.samples(of: column).map { $0.cut(to: 60) }.joined(separator: "; "),
                    Self.name(of: column),
                    MeasureColumn.allCases.map {
                        Choosable(value: $0.rawValue, text: $0.head(in: words))
                    },
                    chosen: column.holds.rawValue
                )
            }
        }
    }

    private var wordTable: some Markup {
        table(words[.intake(.word)], words[.intake(.wordOf)]) {
            ForEach(list.states) { word, means in
                row(
                    word,
                    words[.measureImport(.topicState)],
                    Self.stateName(word),
                    ListState.all.map { Choosable(value: $0.choice, text: $0.said(in: words)) },
                    chosen: means?.choice
                )
            }
            ForEach(list.levels) { word, means in
                row(
                    word,
                    words[.measureImport(.topicLevel)],
                    Self.levelName(word),
                    ListLevel.allCases.map {
                        Choosable(value: $0.rawValue, text: $0.said(in: words))
                    },
                    chosen: means?.rawValue
                )
            }
        }
    }

    private var alone: some Markup {
        InputField(
            Self.aloneName,
            words[.intake(.countsAlone)],
            .flag,
            hint: words[.intake(.countsAloneHint)],
            value: upload.countsAlone ? "ja" : nil
        ).markup()
    }

    private func table(
        _ first: String,
        _ second: String,
        @MarkupBuilder _ rows: () -> some Markup
    ) -> some Markup {
        div(.class("scroll"), .role(.region), .tabindex(0), .aria(.label(first))) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { first }
                thead {
                    tr {
                        th(.scope(.col)) { first }
                        th(.scope(.col)) { second }
                        th(.scope(.col)) { words[.measureImport(.means)] }
                    }
                }
                tbody { rows() }
            }
        }
    }

    private func row(
        _ word: String,
        _ example: String,
        _ name: String,
        _ options: [Choosable],
        chosen: String?
    ) -> some Markup {
        tr {
            th(.scope(.row)) { word }
            td { example }
            td {
                select(
                    .name(name),
                    .aria(.label(words(.intake(.meaningOf), ["word": word])))
                ) {
                    if chosen == nil { option(.value("")) { words[.form(.nothingChosen)] } }
                    ForEach(options) { each in
                        option(.value(each.value)) { each.text }
                            .attributes(.selected, when: each.value == chosen)
                    }
                }
            }
        }
    }
}

extension ListState {
    /// Everything a word for a status can mean.
    fileprivate static let all = Phase.allCases.flatMap { phase in
        [ListState(phase)] + Timing.allCases.map { ListState(phase, $0) }
    }

    /// The value that a form sends for it: `underway.late`.
    fileprivate var choice: String {
        phase.rawValue + (timing.map { ".\($0.rawValue)" } ?? "")
    }

    fileprivate init?(choice: String) {
        guard let found = Self.all.first(where: { $0.choice == choice }) else { return nil }
        self = found
    }
}
