import Concept
import Register
import Words

/// Where a measure keeps what one column of a list holds.
enum MeasureHold {
    case text(WritableKeyPath<Measure, String?>)
    case day(WritableKeyPath<Measure, Day?>)
    case money(WritableKeyPath<Measure, Cents?>)
    case word(WordHold)
    case names(NameHold)
    /// It is read and written in a way of its own.
    case own

    init(_ column: MeasureColumn) {
        self =
            switch column {
            case .sort: .word(WordHold(\.sort))
            case .priority: .word(WordHold(\.priority))
            case .budget: .word(WordHold(\.funding.budget))
            case .fieldsOfAction: .names(NameHold(\.fieldsOfAction))
            case .objectives: .names(NameHold(\.objectives))
            case .targetGroups: .names(NameHold(\.targetGroups))
            case .districts: .names(NameHold(\.districts))
            case .strategicGoals: .names(NameHold(\.strategicGoals))
            case .partners: .names(NameHold(\.partners))
            case .reportsTo: .names(NameHold(\.reportsTo))
            case .lead: .names(NameHold(one: \.lead))
            case .mergedInto: .names(NameHold(one: \.mergedInto))
            case .occasion: .text(\.occasion)
            case .contact: .text(\.contact)
            case .periodWords: .text(\.period.words)
            case .progress: .text(\.progress)
            case .nextStep: .text(\.nextStep)
            case .obstacle: .text(\.obstacle)
            case .outcome: .text(\.outcome)
            case .source: .text(\.funding.source)
            case .programme: .text(\.funding.programme)
            case .internalNote: .text(\.internalNote)
            case .from: .day(\.period.from)
            case .until: .day(\.period.until)
            case .asOf: .day(\.asOf)
            case .fundingEnd: .day(\.funding.endsOn)
            case .once: .money(\.funding.once)
            case .yearly: .money(\.funding.yearly)
            case .number, .listNumber, .level, .title, .description, .origin, .originNumber,
                .originLater, .originReason, .period, .status, .phase, .timing, .reason, .cause,
                .successCriteria, .cost, .staff, .links, .isExample, .visibility, .note, .nothing:
                .own
            }
    }
}

/// One word of a fixed list in a measure.
struct WordHold {
    let read: (Measure) -> Word?
    /// Takes the word that the catalogue says so; answers whether there is one.
    let write: (inout Measure, String) -> Bool

    init<C: Choice>(_ path: WritableKeyPath<Measure, C?>) {
        read = { $0[keyPath: path]?.word }
        write = { measure, said in
            let word = C(said: said)
            guard said.isEmpty || word != nil else { return false }
            measure[keyPath: path] = word
            return true
        }
    }
}

extension Choice {
    /// The word of the list that German pages show so.
    init?(said: String) {
        let said = ListWord.folded(said)
        let found = Self.allCases.first { ListWord.folded(Catalogue.german.word($0)) == said }
        guard let found else { return nil }
        self = found
    }
}

/// Records that a measure names.
struct NameHold {
    let kind: Kind
    let isSingle: Bool
    let read: (Measure) -> [Reference]
    let write: (inout Measure, [Reference]) -> Void

    init<R: Record>(_ path: WritableKeyPath<Measure, [ID<R>]>) {
        kind = R.kind
        isSingle = false
        read = { $0[keyPath: path].map(\.reference) }
        write = { $0[keyPath: path] = $1.map { ID($0.number) } }
    }

    init<R: Record>(one path: WritableKeyPath<Measure, ID<R>?>) {
        kind = R.kind
        isSingle = true
        read = { $0[keyPath: path].map { [$0.reference] } ?? [] }
        write = { $0[keyPath: path] = $1.first.map { ID($0.number) } }
    }
}
