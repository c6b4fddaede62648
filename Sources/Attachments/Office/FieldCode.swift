/// Checks the instruction of a field in a Word document, such as "PAGE" or "HYPERLINK".
///
/// - Source: ECMA-376, part 1, 17.16.5.
enum FieldCode {
    /// Fields that only display something about the document, its reader or the day.
    private static let known: Set<String> = names(
        """
        ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXTLIST
        BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS COMPARE CREATEDATE DATE
        DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FILLIN
        FORMCHECKBOX FORMDROPDOWN FORMTEXT FORMULA GREETINGLINE HYPERLINK IF INDEX INFO
        KEYWORDS LASTSAVEDBY LISTNUM MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF
        NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE
        SECTION SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME
        TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE
        """
    )
    /// Fields that load something from elsewhere.
    private static let fetching: Set<String> = names(
        "DATABASE DATA IMPORT INCLUDE INCLUDEPICTURE INCLUDETEXT LINK RD"
    )
    /// Switches of HYPERLINK that are followed by a text and not by an address.
    private static let switchesWithText: Set = ["\\l", "\\o", "\\t"]

    private static func names(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Checks the instruction of one field.
    ///
    /// `isNested` means that another field stands where the name of this one should be.
    ///
    /// - Throws: `AttachmentFault.leadsOutside` for fields that load something and links that are
    ///   not harmless, `.hasProgram` for unknown fields and names that another field would put
    ///   together.
    static func check(_ code: String, isNested: Bool = false) throws(AttachmentFault) {
        let words = words(of: code)
        guard let first = words.first else {
            // A name that is put together by another field can become any name.
            if isNested { throw .hasProgram }
            return
        }
        if first.hasPrefix("=") { return }
        let name = first.uppercased()
        if fetching.contains(name) { throw .leadsOutside }
        guard known.contains(name) else { throw .hasProgram }
        if name == "HYPERLINK" { try checkLink(words.dropFirst()) }
    }

    /// Checks every word that can be an address.
    private static func checkLink(_ words: ArraySlice<String>) throws(AttachmentFault) {
        var isText = false
        for word in words {
            if isText {
                isText = false
            } else if word.count == 2, word.hasPrefix("\\") {
                isText = switchesWithText.contains(word.lowercased())
            } else if !LinkTarget.isHarmless(word) {
                throw .leadsOutside
            }
        }
    }

    /// Straight and curly quotation marks, all of which Word accepts.
    private static let marks = "\"\u{201C}\u{201D}\u{201E}".unicodeScalars

    /// Splits an instruction at white space; a text in quotation marks is one word.
    private static func words(of code: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in code.unicodeScalars {
            if marks.contains(scalar) {
                if isQuoted || !word.isEmpty { words.append(String(word)) }
                word.removeAll()
                isQuoted.toggle()
            } else if !isQuoted, scalar.properties.isWhitespace {
                if !word.isEmpty { words.append(String(word)) }
                word.removeAll()
            } else {
                word.append(scalar)
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }
}
