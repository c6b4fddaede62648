import Concept
package import Register
import Sheets
package import Words

extension ListProblem {
    /// What is wrong, and what would be right, as a sentence for the office.
    ///
    /// `via` says whether the way out is an option of the command or a field of the page.
    package func message(in words: Catalogue, via: Via) -> String {
        switch fact {
        case .hidden(let hidden): return hidden.message(in: words, via: via)
        case .personsCounted(let count):
            return words(.measureImport(.personsCounted), count: count)
        default: break
        }
        var values = fact.values(in: words)
        values["columns"] = words.whereColumnsAreTold(via)
        values["alone"] = words[.measureImport(via == .page ? .aloneOnPage : .aloneByCommand)]
        return words(.measureImport(fact.key), values)
    }
}

extension Catalogue {
    /// Where the office says what the columns hold: "mit --columns", or on the page.
    func whereColumnsAreTold(_ via: Via) -> String {
        self[.measureImport(via == .page ? .columnsOnPage : .columnsByCommand)]
    }
}

extension ListProblem.Fact {
    /// The text for the fact; every fact has one of its own.
    fileprivate var key: TextKey.MeasureImport {
        switch self {
        case .dateUnreadable: .dateUnreadable
        case .amountUnreadable: .amountUnreadable
        case .amountAmbiguous: .amountAmbiguous
        case .cellBroken: .cellBroken
        case .linkUnreadable: .linkUnreadable
        case .numberIsDate: .numberIsDate
        case .numberTwice: .numberTwice
        case .numberOfAnother: .numberOfAnother
        case .measureUnknown: .measureUnknown
        case .measureTwice: .measureTwice
        case .titleMissing: .titleMissing
        case .titleTwice: .titleTwice
        case .titleOfSeveral: .titleOfSeveral
        case .objectiveWithoutField: .objectiveWithoutField
        case .objectiveWithoutNumber: .objectiveWithoutNumber
        case .refused: .refused
        case .leadMissing: .leadMissing
        case .leadsSeveral: .leadsSeveral
        case .fieldMissing: .fieldMissing
        case .notFound: .notFound
        case .severalFound: .severalFound
        case .stateUnknown: .stateUnknown
        case .stateNotAllowed: .stateNotAllowed
        case .reasonNotNamed: .reasonNotNamed
        case .wordUnknown: .wordUnknown
        case .dateInWords: .dateInWords
        case .amountAbout: .amountAbout
        case .levelUnknown: .levelUnknown
        case .columnWithoutPlace: .columnWithoutPlace
        case .columnTwice: .columnTwice
        case .columnStrange: .columnStrange
        case .columnOfPersons: .columnOfPersons
        case .columnOfFunctions: .columnOfFunctions
        case .personLeftOut: .personLeftOut
        case .personInText: .personInText
        case .personInHead: .personInHead
        case .personsCounted: .personsCounted
        case .hidden: .hiddenLeft
        case .hiddenRowLeftOut: .hiddenRowLeftOut
        case .keptAsNote: .keptAsNote
        case .recognisedByTitle: .recognisedByTitle
        case .calledTheSame: .calledTheSame
        case .onlyTitle: .onlyTitle
        case .rowOfTotals: .rowOfTotals
        case .rowOfHeads: .rowOfHeads
        case .sheetsNotRead: .sheetsNotRead
        case .staysAsItIs: .staysAsItIs
        case .visibilityStays: .visibilityStays
        }
    }

    /// What is inserted into the text, by name.
    fileprivate func values(in words: Catalogue) -> [String: String] {
        switch self {
        case .dateUnreadable(let text), .amountUnreadable(let text), .amountAmbiguous(let text),
            .cellBroken(let text), .linkUnreadable(let text), .numberIsDate(let text),
            .measureUnknown(let text), .stateUnknown(let text), .wordUnknown(let text),
            .dateInWords(let text), .amountAbout(let text), .levelUnknown(let text),
            .keptAsNote(let text), .onlyTitle(let text), .rowOfTotals(let text):
            ["value": text.beginning]
        case .numberTwice(let text, let row), .titleTwice(let text, let row):
            ["value": text, "row": String(row)]
        case .numberOfAnother(let text, let measure, let title):
            ["value": text, "record": words.number(of: measure), "title": title]
        case .measureTwice(let measure, let row):
            ["record": words.number(of: measure), "row": String(row)]
        case .titleOfSeveral(let text, let measures):
            ["value": text, "records": words.numbers(measures)]
        case .calledTheSame(let measures): ["records": words.numbers(measures)]
        case .recognisedByTitle(let measure): ["record": words.number(of: measure)]
        case .refused(let refusal): ["reason": refusal.message(in: words)]
        case .stateNotAllowed(let text, let refusal):
            ["value": text, "reason": refusal.message(in: words)]
        case .reasonNotNamed(let text):
            [
                "value": text, "cause": words.word(Reason.Cause.other),
                "sentence": words[.measureImport(.reasonSentence)],
            ]
        case .leadsSeveral(let names): ["names": words.all(names)]
        case .notFound(let kind, let names):
            ["kind": words.plural(of: kind), "names": words.all(names)]
        case .severalFound(let kind, let name): ["kind": words.plural(of: kind), "name": name]
        case .sheetsNotRead(let read, let others): ["sheet": read, "others": words.all(others)]
        case .staysAsItIs(let record): ["kind": words.name(of: record.kind)]
        case .titleMissing, .objectiveWithoutField, .objectiveWithoutNumber, .leadMissing,
            .fieldMissing, .columnWithoutPlace, .columnTwice, .columnStrange, .columnOfPersons,
            .columnOfFunctions, .personLeftOut, .personInText, .personInHead, .personsCounted,
            .hidden,
            .hiddenRowLeftOut, .rowOfHeads, .visibilityStays:
            [:]
        }
    }
}

extension String {
    /// As much of a cell as a line of a report shows: 160 characters.
    fileprivate var beginning: String {
        let rest = dropFirst(160)
        return rest.isEmpty ? self : prefix(160) + "…"
    }
}

extension Catalogue {
    /// Names in quotation marks, joined to a list.
    fileprivate func all(_ names: [String]) -> String { list(names.map(quoted)) }

    /// Numbers such as M17, joined to a list of six at most.
    fileprivate func numbers(_ measures: [Reference]) -> String {
        list(measures.map { number(of: $0) }, limit: 6)
    }
}
