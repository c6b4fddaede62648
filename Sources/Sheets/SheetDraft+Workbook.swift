import CXlsxWriter
package import Foundation
package import Register

/// A table could not be written as a workbook.
package struct WorkbookNotWritten: Error, Hashable, Sendable {
    /// The reason in English, as the library gives it.
    package let fact: String
}

extension SheetDraft {
    /// Writes the table as a workbook (XLSX) with a heading row that stays in sight.
    ///
    /// Text columns are formatted as text, so that a spreadsheet program does not interpret them.
    /// `madeAt` is the creation date in the file: the same table and date give the same bytes.
    ///
    /// - Throws: `WorkbookNotWritten` if a cell is too long for a workbook or the file cannot be
    ///   written.
    package func writeWorkbook(to file: URL, madeAt: Instant) throws {
        guard let book = workbook_new(file.path(percentEncoded: false)) else {
            throw WorkbookNotWritten(fact: "workbook_new")
        }
        var properties = lxw_doc_properties()
        properties.created = time_t(madeAt.milliseconds / 1000)
        workbook_set_properties(book, &properties)
        let sheet = workbook_add_worksheet(book, title)
        let formats = Formats(book)
        var failure = writeHead(to: sheet, formats)
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let place = (row: UInt32(row + 1), column: UInt16(column))
                let error = cell.write(to: sheet, place.row, place.column, formats)
                if failure == LXW_NO_ERROR { failure = error }
            }
        }
        let closing = workbook_close(book)
        if failure == LXW_NO_ERROR { failure = closing }
        guard failure == LXW_NO_ERROR else {
            throw WorkbookNotWritten(fact: String(cString: lxw_strerror(failure)))
        }
    }

    /// Writes the headings and sets the width of each column, in characters, from its longest text.
    private func writeHead(
        to sheet: UnsafeMutablePointer<lxw_worksheet>?,
        _ formats: Formats
    ) -> lxw_error {
        var failure = LXW_NO_ERROR
        for (column, words) in head.enumerated() {
            let place = UInt16(column)
            let longest = rows.map { $0[column].words.count }.max() ?? 0
            let width = min(60, max(words.count + 2, longest))
            worksheet_set_column(sheet, place, place, Double(width), formats.text)
            let error = worksheet_write_string(sheet, 0, place, words, formats.head)
            if failure == LXW_NO_ERROR { failure = error }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        if !head.isEmpty {
            worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(head.count - 1))
        }
        return failure
    }
}

/// The formats of the cells; they belong to the workbook and end with it.
private struct Formats {
    let head: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?
    let number: UnsafeMutablePointer<lxw_format>?
    let decimal: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        head = workbook_add_format(book)
        format_set_bold(head)
        format_set_text_wrap(head)
        text = Self.make(book, "@")
        format_set_text_wrap(text)
        day = Self.make(book, "dd.mm.yyyy")
        number = Self.make(book, "0")
        decimal = Self.make(book, "#,##0.00")
    }

    private static func make(
        _ book: UnsafeMutablePointer<lxw_workbook>,
        _ code: String
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        format_set_num_format(format, code)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return format
    }
}

extension SheetCell {
    /// Writes the cell; returns the error of the library, or `LXW_NO_ERROR`.
    fileprivate func write(
        to sheet: UnsafeMutablePointer<lxw_worksheet>?,
        _ row: UInt32,
        _ column: UInt16,
        _ formats: Formats
    ) -> lxw_error {
        switch self {
        case .none: return LXW_NO_ERROR
        case .text:
            let words = words
            if words.isEmpty { return LXW_NO_ERROR }
            return worksheet_write_string(sheet, row, column, words.escapedCell, formats.text)
        case .number(let number):
            return worksheet_write_number(sheet, row, column, Double(number), formats.number)
        case .hundredths(let number):
            let value = Double(number) / 100
            return worksheet_write_number(sheet, row, column, value, formats.decimal)
        case .day(let day):
            guard let serial = day.workbookSerial else {
                return worksheet_write_string(sheet, row, column, words, formats.text)
            }
            return worksheet_write_number(sheet, row, column, Double(serial), formats.day)
        }
    }
}

extension Day {
    /// The serial number of the day in a workbook.
    ///
    /// Returns `nil` before March 1900, where Excel's calendar is wrong.
    fileprivate var workbookSerial: Int? {
        let serial = daysSinceEpoch + 25_569
        return serial > 60 ? serial : nil
    }
}
