import CLibzip
import Foundation
import TestKit
import Testing

/// A workbook put together part by part, as no program would write it.
struct TinyWorkbook {
    var parts: [String: Data] = [:]
    var password: String?

    /// One sheet with these rows of XML; `book` stands before the sheets.
    init(
        rows: String,
        shared: String = "",
        styles: String = "",
        book: String = "",
        after: String = ""
    ) {
        self["xl/workbook.xml"] = """
            <workbook xmlns:r="r">\(book)<sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets>
            </workbook>
            """
        self["xl/_rels/workbook.xml.rels"] = """
            <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>
            """
        self["xl/worksheets/sheet1.xml"] =
            "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"
        self["xl/sharedStrings.xml"] = "<sst>\(shared)</sst>"
        self["xl/styles.xml"] = "<styleSheet>\(styles)</styleSheet>"
    }

    subscript(name: String) -> String {
        get { String(decoding: parts[name] ?? Data(), as: UTF8.self) }
        set { parts[name] = Data(newValue.utf8) }
    }

    /// The bytes of the archive.
    func bytes() throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = folder.file("x.xlsx")
        let archive = try #require(zip_open(file.path(), ZIP_CREATE | ZIP_TRUNCATE, nil))
        var copies: [UnsafeMutableRawBufferPointer] = []
        defer { for copy in copies { copy.deallocate() } }
        for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, bytes.count),
                alignment: 1
            )
            bytes.copyBytes(to: copy)
            copies.append(copy)
            let source = zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 0)
            let index = zip_file_add(archive, name, source, 0)
            try #require(index >= 0)
            if let password {
                let method = UInt16(ZIP_EM_AES_256)
                zip_file_set_encryption(archive, UInt64(index), method, password)
            }
        }
        try #require(zip_close(archive) == 0)
        return Array(try Data(contentsOf: file))
    }
}
