/// A field of a text document: what it is told to do, as "PAGE" or "HYPERLINK".
///
/// - Source: ECMA-376, part 1, 17.16.5.
enum FieldCode {
    /// Fields that say something of the document itself, of its reader or of the day.
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
    /// Fields that fetch something from another place.
    private static let fetching: Set<String> = names(
        "DATABASE DATA IMPORT INCLUDE INCLUDEPICTURE INCLUDETEXT LINK RD"
    )
    /// What of a link is followed by a text that is no address.
    private static let switchesWithText: Set = ["\\l", "\\o", "\\t"]

    private static func names(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// `isNested` says that another field stands where the code would begin.
    ///
    /// - Throws: `.hasProgram`, `.leadsOutside`.
    static func check(_ code: String, isNested: Bool = false) throws(AttachmentFault) {
        let words = words(of: code)
        guard let first = words.first else {
            // A name that another field puts together can be any name.
            if isNested { throw .hasProgram }
            return
        }
        if first.hasPrefix("=") { return }
        let name = first.uppercased()
        if fetching.contains(name) { throw .leadsOutside }
        guard known.contains(name) else { throw .hasProgram }
        if name == "HYPERLINK" { try checkLink(words.dropFirst()) }
    }

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

    private static let marks = "\"\u{201C}\u{201D}\u{201E}".unicodeScalars

    /// The words of a code; what stands in quotation marks is one.
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
