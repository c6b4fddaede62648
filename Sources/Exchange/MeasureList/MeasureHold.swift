import Concept
import Register
import Words

/// Where a measure keeps what one column of a list holds, for reading and for writing.
///
/// With it most columns need no code of their own.
enum MeasureHold {
    /// Text that is taken as it stands.
    case text(WritableKeyPath<Measure, String?>)
    /// One day.
    case day(WritableKeyPath<Measure, Day?>)
    /// An amount of money.
    case money(WritableKeyPath<Measure, Cents?>)
    /// One word of a fixed list.
    case word(WordHold)
    /// Records that are named in the cell.
    case names(NameHold)
    /// Anything that is read and written by code of its own (`MeasureReading.takeOwn`).
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

/// One word of a fixed list in a measure, whatever the list.
struct WordHold {
    /// The word that the measure has now; `nil` for none.
    let read: (Measure) -> Word?
    /// Sets the word that German pages show as this text; an empty text removes it, and an unknown
    /// one is refused.
    ///
    /// - Returns: false where it was refused; the measure is then unchanged.
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
    /// The word that German pages show as this text; `nil` where there is none.
    init?(said: String) {
        let said = ListWord.folded(said)
        let found = Self.allCases.first { ListWord.folded(Catalogue.german.word($0)) == said }
        guard let found else { return nil }
        self = found
    }
}

/// The records of one kind that a measure names.
struct NameHold {
    let kind: Kind
    /// Whether the measure names at most one, such as the organization that leads.
    let isSingle: Bool
    /// The records that the measure names now.
    let read: (Measure) -> [Reference]
    /// Names these records instead; of several where only one may be named the first.
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
