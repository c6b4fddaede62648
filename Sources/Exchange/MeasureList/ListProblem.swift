import Concept
package import Register
package import Sheets

/// Something about a list that a person has to know, as a fact, with its place.
package struct ListProblem: Error, Hashable, Sendable {
    /// The row as the spreadsheet program counts; `nil` where the whole list is meant.
    package let row: Int?
    /// The head of the column; `nil` where the whole row is meant.
    package let column: String?
    package let fact: Fact

    package init(row: Int?, column: String? = nil, _ fact: Fact) {
        self.row = row
        self.column = column
        self.fact = fact
    }

    /// Whether nothing of the list may be recorded while it stands.
    package var isError: Bool { fact.isError }

    package enum Fact: Hashable, Sendable {
        // Errors.
        case dateUnreadable(String)
        case amountUnreadable(String)
        case amountAmbiguous(String)
        /// Excel has made a day of a number such as 2.1.
        case numberIsDate(String)
        case numberTwice(String, row: Int)
        case measureUnknown(String)
        /// Another row changes the same measure.
        case measureTwice(Reference, row: Int)
        case titleMissing
        /// The number of the list belongs to a measure that is called otherwise.
        case numberOfAnother(String, Reference, title: String)
        /// Neither row has a number that would tell the two apart.
        case titleTwice(String, row: Int)
        case titleOfSeveral(String, [Reference])
        /// A formula that Excel could not compute.
        case cellBroken(String)
        case objectiveWithoutField
        case objectiveWithoutNumber
        case linkUnreadable(String)
        case refused(Refusal)

        // Hints.
        case leadMissing
        case leadsSeveral([String])
        case notFound(Kind, [String])
        case severalFound(Kind, String)
        case stateUnknown(String)
        /// The state has no place because a rule of the record says no.
        case stateNotAllowed(String, Refusal)
        case wordUnknown(String)
        case dateInWords(String)
        case levelUnknown(String)
        case columnWithoutPlace
        case columnTwice
        case columnStrange
        case keptAsNote(String)
        case recognisedByTitle(Reference)
        /// It is in the concept, and the list says something else of it.
        case staysAsItIs(Reference)
        case visibilityStays
        /// A state needs a reason, and the list names none.
        case reasonNotNamed(String)
        case fieldMissing
        case amountAbout(String)
        /// Other measures have the title of a new one.
        case calledTheSame([Reference])
        case onlyTitle(String)
        case rowOfTotals(String)
        case rowOfHeads
        case sheetsNotRead(read: String, [String])
        case columnOfPersons
        case columnOfFunctions
        case personLeftOut
        case personInText
        /// The head of a column named somebody; the column is called otherwise now.
        case personInHead
        /// How many cells hold details of persons.
        case personsCounted(Int)
        case hidden(Hidden)
        /// A row of which the title, or the number, is not seen.
        case hiddenRowLeftOut

        var isError: Bool {
            switch self {
            case .dateUnreadable, .amountUnreadable, .amountAmbiguous, .numberIsDate,
                .numberTwice, .measureUnknown, .measureTwice, .titleMissing, .numberOfAnother,
                .titleTwice, .titleOfSeveral, .cellBroken, .objectiveWithoutField,
                .objectiveWithoutNumber, .linkUnreadable, .refused:
                true
            case .leadMissing, .leadsSeveral, .notFound, .severalFound, .stateUnknown,
                .stateNotAllowed, .wordUnknown, .dateInWords, .levelUnknown, .columnWithoutPlace,
                .columnTwice, .columnStrange, .keptAsNote, .recognisedByTitle, .staysAsItIs,
                .visibilityStays, .reasonNotNamed, .fieldMissing, .amountAbout, .calledTheSame,
                .onlyTitle, .rowOfTotals, .rowOfHeads, .sheetsNotRead, .columnOfPersons,
                .columnOfFunctions, .personLeftOut, .personInText, .personInHead,
                .personsCounted, .hidden,
                .hiddenRowLeftOut:
                false
            }
        }
    }
}

/// A list with errors, of which nothing was recorded.
package struct MeasureListRefused: Error, Hashable, Sendable {
    package let problems: [ListProblem]
}
