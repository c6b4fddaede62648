import Foundation
import Register
import Words

/// How a workbook displays its numbers: which of them are dates, and on which day counting starts.
struct NumberFormats {
    /// The format of each cell style, by position.
    private let codes: [Code]
    private let countsFrom1904: Bool

    /// A plain number, a date or time, or a percentage.
    enum Code: Hashable, Sendable {
        case number, day, share
    }

    /// `countsFrom1904` is the workbook's setting from old Macintosh versions of Excel.
    init(codes: [Code], countsFrom1904: Bool) {
        self.codes = codes
        self.countsFrom1904 = countsFrom1904
    }

    /// Reads the format of each cell style from the styles part.
    ///
    /// - Throws: `SheetFileError.damagedWorkbook` or `.notRead`, as `XMLWalk`.
    static func codes(_ bytes: [UInt8]) throws(SheetFileError) -> [Code] {
        var own: [Int: Code] = [:]
        var codes: [Code] = []
        var isCellFormat = false
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            switch element {
            case "numFmt": own[id] = code(attributes["formatCode"] ?? "")
            case "cellXfs": isCellFormat = true
            case "xf": if isCellFormat { codes.append(own[id] ?? builtIn(id)) }
            default: break
            }
        } end: { element, _ throws(SheetFileError) in
            if element == "cellXfs" { isCellFormat = false }
        }
        return codes
    }

    /// A stored number as a German table shows it: "22.11.2021", "12500,5", "5 %".
    ///
    /// What is no number comes back as it is; a style that does not exist counts as a plain number.
    func words(_ stored: String, style: Int) -> String {
        guard let number = Double(stored.trimmingCharacters(in: .whitespaces)), number.isFinite
        else { return stored }
        switch codes.indices.contains(style) ? codes[style] : .number {
        case .number: return Self.plain(number)
        case .share: return Self.plain(number * 100) + " %"
        case .day: return moment(number) ?? Self.plain(number)
        }
    }

    /// The format of a number below 164, which workbooks use without defining it.
    ///
    /// Numbers that the standard leaves out are dates in the versions for some countries.
    ///
    /// - Source: ECMA-376 part 1, 18.8.30.
    private static func builtIn(_ id: Int) -> Code {
        switch id {
        case 9, 10: .share
        case 14...22, 27...36, 45...47, 50...58: .day
        default: .number
        }
    }

    /// What the code of a format shows: a date if it has one of the letters d, m, y, h or s outside
    /// quotes and brackets.
    private static func code(_ format: String) -> Code {
        // Excel stores at most 255 characters, so longer codes are not searched.
        let bare = format.prefix(255).replacing(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/, with: "")
            .lowercased()
        if bare.contains(where: { "dmyhs".contains($0) }) { return .day }
        return bare.contains("%") ? .share : .number
    }

    /// A number with a decimal comma and at most 15 digits, as many as Excel keeps.
    private static func plain(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return String(format: "%.15g", number).replacing(".", with: ",")
    }

    /// A date, a time, or both, rounded to minutes; `nil` if the number is outside the years up to
    /// 9999.
    private func moment(_ number: Double) -> String? {
        guard (0..<2_958_466).contains(number) else { return nil }
        let minutes = Int((number * 1440).rounded())
        let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
        let time = Self.twoDigits(rest / 60) + ":" + Self.twoDigits(rest % 60)
        if days == 0, !countsFrom1904 { return time }
        let date = Catalogue.german.shortDate(day(days))
        return rest == 0 ? date : date + " " + time
    }

    /// The day with this serial number.
    ///
    /// Excel counts a 29 February 1900, which did not exist; days before it are therefore off by
    /// one.
    private func day(_ serial: Int) -> Day {
        let epoch = countsFrom1904 ? Self.start1904 : Self.start1900
        return Day(daysSinceEpoch: epoch + serial + (!countsFrom1904 && serial < 60 ? 1 : 0))
    }

    /// Days from 1 January 1970 back to 30 December 1899.
    private static let start1900 = -25_569
    /// Days from 1 January 1970 back to 1 January 1904.
    private static let start1904 = -24_107

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
