import Foundation

/// Small office files as a set of named parts, which a test can change before it writes them.
///
/// Unchanged, they are what office programs write, and pass every check.
package struct TinyOffice {
    /// The parts in the order in which they are stored in the archive.
    package var parts: [(name: String, content: [UInt8])]

    /// The text of a part in UTF-8, empty if it is missing; setting one that is missing adds it at
    /// the end.
    package subscript(name: String) -> String {
        get { String(decoding: parts.first { $0.name == name }?.content ?? [], as: UTF8.self) }
        set { self[bytes: name] = Array(newValue.utf8) }
    }

    /// The bytes of a part, with the same rules.
    package subscript(bytes name: String) -> [UInt8] {
        get { parts.first { $0.name == name }?.content ?? [] }
        set {
            if let index = parts.firstIndex(where: { $0.name == name }) {
                parts[index].content = newValue
            } else {
                parts.append((name, newValue))
            }
        }
    }

    /// The parts as an archive that can be changed further.
    package var archive: TinyArchive {
        TinyArchive(parts.map { TinyArchive.Part($0.name, $0.content) })
    }

    /// The file.
    package var bytes: [UInt8] { archive.bytes }

    /// Returns a copy with a change.
    package func with(_ change: (inout TinyOffice) -> Void) -> TinyOffice {
        var changed = self
        change(&changed)
        return changed
    }

    private init(_ parts: [(String, String)]) {
        self.parts = parts.map { (name: $0.0, content: Array($0.1.utf8)) }
    }

    // MARK: - Open XML

    /// The XML namespace of `[Content_Types].xml`.
    package static let packageTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    /// The XML namespace of the parts with relationships.
    package static let packageRelations =
        "http://schemas.openxmlformats.org/package/2006/relationships"
    /// The XML namespace and prefix of the types of relationships.
    package static let relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// The part `[Content_Types].xml`, with a content type for each of the named parts.
    private static func types(_ overrides: [(String, String)]) -> String {
        let defaults = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"), ("png", "image/png"), ("jpeg", "image/jpeg"),
            ("bin", "\(office)spreadsheetml.printerSettings"),
            ("vml", "\(office)vmlDrawing"),
        ].map { "<Default Extension=\"\($0)\" ContentType=\"\($1)\"/>" }
        let more = overrides.map {
            "<Override PartName=\"/\($0)\" ContentType=\"\(office)\($1)\"/>"
        }
        return "\(head)<Types xmlns=\"\(packageTypes)\">\((defaults + more).joined())</Types>"
    }

    /// A part with relationships; they get the identifiers `rId1`, `rId2` and so on.
    ///
    /// A target with a colon in it is written as an external one.
    package static func related(_ rows: [(type: String, target: String)]) -> String {
        let rows = rows.enumerated().map { index, row in
            let mode = row.target.contains(":") ? " TargetMode=\"External\"" : ""
            return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relations)/\(row.type)\" "
                + "Target=\"\(row.target)\"\(mode)/>"
        }
        return "\(head)<Relationships xmlns=\"\(packageRelations)\">"
            + "\(rows.joined())</Relationships>"
    }

    /// A text document (DOCX) with a paragraph, a link, a page number and a picture.
    package static var docx: TinyOffice {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return TinyOffice([
            (
                "[Content_Types].xml",
                types([
                    ("word/document.xml", "wordprocessingml.document.main+xml"),
                    ("word/styles.xml", "wordprocessingml.styles+xml"),
                ])
            ),
            ("_rels/.rels", related([("officeDocument", "word/document.xml")])),
            (
                "word/document.xml",
                """
                \(head)<w:document xmlns:w="\(word)" xmlns:r="\(relations)"><w:body>
                <w:p><w:r><w:t>Bericht</w:t></w:r></w:p>
                <w:p><w:hyperlink r:id="rId3"><w:r><w:t>Seite</w:t></w:r></w:hyperlink></w:p>
                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
                </w:body></w:document>
                """
            ),
            (
                "word/_rels/document.xml.rels",
                related([
                    ("styles", "styles.xml"), ("image", "media/image1.png"),
                    ("hyperlink", "https://example.org/?a=1"),
                ])
            ),
            ("word/styles.xml", "\(head)<w:styles xmlns:w=\"\(word)\"/>"),
        ]).with { $0[bytes: "word/media/image1.png"] = Array(TinyPicture.png(width: 4, height: 4)) }
    }

    /// A workbook (XLSX) of one sheet with a number, a formula and a defined name.
    package static var xlsx: TinyOffice {
        let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        return TinyOffice([
            (
                "[Content_Types].xml",
                types([
                    ("xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
                    ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml"),
                ])
            ),
            ("_rels/.rels", related([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                \(head)<workbook xmlns="\(sheet)" xmlns:r="\(relations)"><sheets>
                <sheet name="Liste" sheetId="1" r:id="rId1"/></sheets>
                <definedNames><definedName name="Summe">Liste!$A$1</definedName></definedNames>
                </workbook>
                """
            ),
            ("xl/_rels/workbook.xml.rels", related([("worksheet", "worksheets/sheet1.xml")])),
            (
                "xl/worksheets/sheet1.xml",
                """
                \(head)<worksheet xmlns="\(sheet)"><sheetData><row r="1"><c r="A1"><v>1</v></c>
                <c r="B1"><f>SUM(A1:A1)</f><v>1</v></c></row></sheetData></worksheet>
                """
            ),
        ])
    }

    // MARK: - OpenDocument

    /// A text document (ODT) of one paragraph.
    package static var odt: TinyOffice { openDocument("text", "<text:p>Bericht</text:p>") }
    /// A spreadsheet (ODS) of one sheet with one formula.
    package static var ods: TinyOffice {
        openDocument(
            "spreadsheet",
            """
            <table:table table:name="Liste"><table:table-row>
            <table:table-cell table:formula="of:=SUM([.A1:.A2])"/></table:table-row></table:table>
            """
        )
    }

    /// An OpenDocument file of the kind, with `body` as the XML of its content.
    private static func openDocument(_ kind: String, _ body: String) -> TinyOffice {
        let names = "urn:oasis:names:tc:opendocument:xmlns"
        let type = "application/vnd.oasis.opendocument.\(kind)"
        return TinyOffice([
            ("mimetype", type),
            (
                "content.xml",
                """
                \(head)<office:document-content xmlns:office="\(names):office:1.0"
                xmlns:text="\(names):text:1.0" xmlns:table="\(names):table:1.0"
                xmlns:draw="\(names):drawing:1.0" xmlns:script="\(names):script:1.0"
                xmlns:form="\(names):form:1.0" xmlns:meta="\(names):meta:1.0"
                xmlns:xlink="http://www.w3.org/1999/xlink"><office:scripts/><office:body>
                <office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>
                """
            ),
            (
                "META-INF/manifest.xml",
                """
                \(head)<manifest:manifest xmlns:manifest="\(names):manifest:1.0">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="\(type)"/>
                <manifest:file-entry manifest:full-path="content.xml"
                manifest:media-type="text/xml"/></manifest:manifest>
                """
            ),
        ])
    }
}
