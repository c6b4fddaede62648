import Concept
package import Register
package import Sheets

/// Something about a list that the office has to know: a fact, and the place in the list.
///
/// Errors stop the whole list; hints say what was understood in a particular way or left out. Words
/// for it are made at the edge (`message`).
///
/// - Source: decision 22.
package struct ListProblem: Error, Hashable, Sendable {
    /// The row as a spreadsheet counts; `nil` where the whole list or a whole column is meant.
    package let row: Int?
    /// The head of the column; `nil` where the whole row or the whole list is meant.
    package let column: String?
    /// What is the matter.
    package let fact: Fact

    /// A fact with its place.
    package init(row: Int?, column: String? = nil, _ fact: Fact) {
        self.row = row
        self.column = column
        self.fact = fact
    }

    /// Whether nothing of the list may be recorded as long as it stands.
    package var isError: Bool { fact.isError }

    /// What is the matter with a list; a text is the cell as the list has it.
    package enum Fact: Hashable, Sendable {
        // Errors: as long as there is one, nothing of the list is recorded.
        /// The cell looks like a day and is none, such as 31.04.2023.
        case dateUnreadable(String)
        case amountUnreadable(String)
        /// The number can be read in two ways, such as 1.234 posts.
        case amountAmbiguous(String)
        /// The number of a measure, such as 2.1, which Excel has turned into a day.
        case numberIsDate(String)
        /// Another row of the list has the same number.
        case numberTwice(String, row: Int)
        /// The town has no measure with this number (M17).
        case measureUnknown(String)
        /// Another row has the town's own number of the same measure.
        case measureTwice(Reference, row: Int)
        case titleMissing
        /// The number belongs to a measure with quite another title; the office has to say what is
        /// meant.
        case numberOfAnother(String, Reference, title: String)
        /// Another row has the same title, and neither has a number that would tell them apart.
        case titleTwice(String, row: Int)
        /// Several measures of the town have this title.
        case titleOfSeveral(String, [Reference])
        /// A cell with a formula that Excel could not compute, such as `#WERT!`.
        case cellBroken(String)
        /// An objective whose row names no field, with no field above it.
        case objectiveWithoutField
        /// An objective that the town does not have needs a number from the list.
        case objectiveWithoutNumber
        /// A line of links without an address that begins with http.
        case linkUnreadable(String)
        /// A law of the register forbids the record as the list has it.
        case refused(Refusal)

        // Hints: the list can be recorded, and the office should know this.
        case leadMissing
        /// The cell of the one who leads names several organizations.
        case leadsSeveral([String])
        /// The town has no records of this kind with these names.
        case notFound(Kind, [String])
        /// Several records of this kind have this name.
        case severalFound(Kind, String)
        /// The word for the state is not known, so it was kept as a note.
        case stateUnknown(String)
        /// A law forbids the state, so the word was kept as a note.
        case stateNotAllowed(String, Refusal)
        /// The cell holds no word of the fixed list for this column.
        case wordUnknown(String)
        /// A day was expected; the words are kept as the words of the period.
        case dateInWords(String)
        /// The word for the level is not known, so the row was taken for a measure.
        case levelUnknown(String)
        /// The record has no place for the column, so its cells become lines of the internal note.
        case columnWithoutPlace
        /// Another column holds the same, so this one becomes lines of the internal note.
        case columnTwice
        /// The office has named a column that the list does not have.
        case columnStrange
        /// The record has no place for the cell, so it became a line of the internal note.
        case keptAsNote(String)
        /// The row was matched by its title alone.
        case recognisedByTitle(Reference)
        /// A field or objective of the concept stays, although the list says something else about
        /// it.
        case staysAsItIs(Reference)
        /// A list cannot publish or withdraw a measure that the town has.
        case visibilityStays
        /// A state needs a reason and the list names none, so the record says just that.
        case reasonNotNamed(String)
        case fieldMissing
        /// An inexact amount ("ca. 5 T€"); the number was taken, and the words are kept as a note.
        case amountAbout(String)
        /// A new measure has the title of these measures.
        case calledTheSame([Reference])
        /// The title is all that stands in the row, which may be a heading.
        case onlyTitle(String)
        /// The row is a sum, and was left out.
        case rowOfTotals(String)
        /// The row repeats the heads, and was left out.
        case rowOfHeads
        /// The workbook has more sheets: only `read` was read, and the others were not.
        case sheetsNotRead(read: String, [String])
        /// The column seems to name persons, and was left out.
        case columnOfPersons
        /// The column is taken for functions that can be reached; the office should look at it.
        case columnOfFunctions
        /// The cell named a person, and was left out.
        case personLeftOut
        /// The sentence named a person, and has "[…]" in that place.
        case personInText
        /// The head of a column named a person; the column goes by another name now.
        case personInHead
        /// How many cells named persons in all; only reported where there are several.
        case personsCounted(Int)
        /// Content that a screen does not show.
        case hidden(Hidden)
        /// The title or the number of the row is hidden, so the row was left out.
        case hiddenRowLeftOut

        /// Whether the list is refused for it.
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

/// A list with errors: nothing of it was recorded.
package struct MeasureListRefused: Error, Hashable, Sendable {
    /// The errors, in the order of the rows; hints are not among them.
    package let problems: [ListProblem]
}
