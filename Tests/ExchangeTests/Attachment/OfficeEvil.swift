import TestKit

@testable import Attachments

/// Something in a file of an office program that does harm, and how it gets in.
struct OfficeEvil: Sendable {
    let name: String
    let fault: AttachmentFault
    let file: @Sendable (Spelling) -> [UInt8]

    static let all =
        parts + pictures + relations + fields + formulas + elements + open

    static func changed(
        _ name: String,
        _ base: TinyOffice,
        _ fault: AttachmentFault = .hasProgram,
        _ change: @escaping @Sendable (inout TinyOffice, Spelling) -> Void
    ) -> OfficeEvil {
        OfficeEvil(name: name, fault: fault) { spelling in
            base.with { change(&$0, spelling) }.bytes
        }
    }

    // MARK: - Open XML

    private static let types = "[Content_Types].xml"

    private static let parts: [OfficeEvil] =
        [
            "word/vbaProject.bin", "word/vbaData.xml", "word/embeddings/oleObject1.bin",
            "word/activeX/activeX1.xml", "word/fonts/font1.odttf", "customUI/customUI14.xml",
            "word/attachedToolbars.bin", "word/media/folder/image1.png", "setup.exe",
            "word/afchunk.html", "word/customizations.xml", "word/webextensions/webextension1.xml",
            "word/document.xml.exe", "_rels/.rels.bin",
        ].map { part in
            changed("docx \(part)", .docx) { $0[$1.name(part)] = "<x/>" }
        }
        + [
            ("xl/macrosheets/sheet1.xml", AttachmentFault.hasProgram),
            ("xl/dialogsheets/sheet1.xml", .hasProgram), ("xl/vbaProject.bin", .hasProgram),
            ("xl/ctrlProps/ctrlProp1.xml", .hasProgram), ("xl/embeddings/x.xlsx", .hasProgram),
            ("xl/externalLinks/externalLink1.xml", .leadsOutside),
            ("xl/connections.xml", .leadsOutside),
            ("xl/queryTables/queryTable1.xml", .leadsOutside),
        ].map { part, fault in
            changed("xlsx \(part)", .xlsx, fault) { $0[$1.name(part)] = "<x/>" }
        }
        + [
            "application/vnd.ms-office.vbaProject", "application/vnd.ms-excel.intlmacrosheet+xml",
            "application/vnd.openxmlformats-officedocument.oleObject", "application/x-msdownload",
            "application/vnd.ms-word.document.macroEnabled.main+xml", "text/html",
            "application/vnd.ms-office.activeX+xml",
        ].flatMap { type in
            [
                changed("Override \(type)", .docx) { file, spelling in
                    let row =
                        "<Override ContentType=\"\(spelling.word(type))\" "
                        + "PartName=\"/word/styles9.xml\"/>"
                    file.put(row, into: types, before: "</Types>", spelling)
                },
                changed("Default \(type)", .docx) { file, spelling in
                    let row = "<Default Extension=\"dat\" ContentType=\"\(spelling.word(type))\"/>"
                    file.put(row, into: types, before: "<Override", spelling)
                },
            ]
        }

    private static let pictures: [OfficeEvil] = [
        ("an OLE file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("a program", Array("MZ\u{90}\u{0}".utf8)), ("an archive", Array("PK\u{3}\u{4}".utf8)),
        ("a script", Array("#!/bin/sh\n".utf8)), ("a page", Array("<html><script/></html>".utf8)),
        ("a text", Array("{\\rtf1".utf8)),
        ("a drawing with a script", Array("<svg onload='x()'/>".utf8)),
        ("a drawing with a page", Array("<svg><foreignObject/></svg>".utf8)),
    ].flatMap { name, content in
        [
            changed("\(name) as a picture in docx", .docx) {
                $0[bytes: $1.name("word/media/image2.png")] = content
            },
            changed("\(name) as a picture in odt", .odt) {
                $0[bytes: $1.name("Pictures/bild.png")] = content
            },
        ]
    }

    private static let relations: [OfficeEvil] =
        [
            ("hyperlink", "file:///c:/x.exe"), ("hyperlink", "\\\\server\\share\\x"),
            ("hyperlink", "//server/x"), ("hyperlink", "javascript:alert(1)"),
            ("hyperlink", "ms-word:ofe|u|https://example.org/x"), ("hyperlink", "ldap://x"),
            ("hyperlink", "x.exe"), ("hyperlink", " https://example.org"),
            ("hyperlink", "http:\\\\server\\x"), ("attachedTemplate", "https://example.org/x.dotm"),
            ("image", "https://example.org/x.png"), ("oleObject", "file:///x"),
            ("frame", "https://example.org"), ("subDocument", "x.docx"), ("video", "https://x.org"),
            ("externalLinkPath", "x.xlsx"), ("aFChunk", "https://x.org/x.html"),
        ].map { type, target in
            changed("external \(type) \(target)", .docx, .leadsOutside) { file, spelling in
                let row =
                    "<Relationship TargetMode=\"\(spelling.word("External"))\" Id=\"rId9\" "
                    + "Target=\"\(spelling.word(target))\" "
                    + "Type=\"\(TinyOffice.relations)/\(type)\"/>"
                let part = "word/_rels/document.xml.rels"
                file.put(row, into: part, before: "</Relationships>", spelling)
            }
        }
        + [
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
            "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
            "\(TinyOffice.relations)/oleObject", "\(TinyOffice.relations)/aFChunk",
            "\(TinyOffice.relations)/control", "\(TinyOffice.relations)/package",
            "\(TinyOffice.relations)/subDocument", "\(TinyOffice.relations)/unknown",
        ].map { type in
            changed("relation \(type)", .docx) { file, spelling in
                let row =
                    "<Relationship Target=\"styles.xml\" Id=\"rId9\" "
                    + "Type=\"\(spelling.word(type))\"/>"
                let part = "word/_rels/document.xml.rels"
                file.put(row, into: part, before: "</Relationships>", spelling)
            }
        }

    // MARK: - Fields and formulas

    private static let fields: [OfficeEvil] = [
        ("DDE excel \"c:\\x.xls\" a", AttachmentFault.hasProgram),
        ("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k x\"", .hasProgram),
        ("MACROBUTTON Los hier", .hasProgram), ("EMBED Package", .hasProgram),
        ("PRINT \"\\27E\"", .hasProgram), ("GOTOSOMETHING x", .hasProgram),
        ("INCLUDEPICTURE \"https://x.org/a.png\"", .leadsOutside),
        ("INCLUDETEXT \"\\\\server\\x\"", .leadsOutside), ("RD x.docx", .leadsOutside),
        ("LINK Excel.Sheet.8 \"c:\\x.xls\"", .leadsOutside), ("IMPORT x.png", .leadsOutside),
        ("DATABASE \\d \"c:\\x.mdb\"", .leadsOutside),
        ("HYPERLINK \"file:///c:/x.exe\"", .leadsOutside),
        ("HYPERLINK \\o \"https://x.org\" \"\\\\\\\\server\\x\"", .leadsOutside),
    ].flatMap { code, fault in
        [
            changed("field \(code)", .docx, fault) { file, spelling in
                field([code], into: &file, spelling)
            },
            changed("field in pieces \(code)", .docx, fault) { file, spelling in
                field(code.map(String.init), into: &file, spelling)
            },
            changed("simple field \(code)", .docx, fault) { file, spelling in
                let text = "<w:fldSimple w:instr=\"\(spelling.word(code))\"/>"
                file.put(text, into: "word/document.xml", before: "</w:body>", spelling)
            },
            changed("field behind another \(code)", .docx, fault) { file, spelling in
                field(["QUOTE x"], into: &file, .plain)
                field([code], into: &file, spelling)
            },
        ]
    }

    private static func field(_ pieces: [String], into file: inout TinyOffice, _ spelling: Spelling)
    {
        let code = pieces.map {
            "<w:r><w:instrText xml:space=\"preserve\">\(spelling.word($0))</w:instrText></w:r>"
        }
        let text =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(code.joined())"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        file.put(text, into: "word/document.xml", before: "</w:body>", spelling)
    }

    private static let formulas: [OfficeEvil] = [
        ("cmd|'/c calc'!A1", AttachmentFault.hasProgram), ("1+'cmd|x'!A1", .hasProgram),
        ("CALL(\"kernel32\",\"WinExec\")", .hasProgram), ("REGISTER.ID(\"x\",\"y\")", .hasProgram),
        ("EXEC (\"calc\")", .hasProgram), ("DDE(\"soffice\",\"x\",\"y\")", .hasProgram),
        ("IF(A1,EVALUATE(\"x\"),1)", .hasProgram), ("Meine.Funktion(1)", .hasProgram),
        ("_xlfn._xludf.X(1)", .hasProgram), ("SUM(1,\"x", .hasProgram),
        ("WEBSERVICE(\"https://x.org\")", .leadsOutside),
        ("_xlfn.IMAGE(\"https://x.org/a.png\")", .leadsOutside),
        ("RTD(\"x\",,\"y\")", .leadsOutside), ("HYPERLINK(\"file:///c:/x\",1)", .leadsOutside),
        ("HYPERLINK(\"\\\\server\\x\")", .leadsOutside), ("HYPERLINK(A1)", .leadsOutside),
        ("[1]Tabelle1!A1", .leadsOutside), ("'[1]Tabelle 1'!A1", .leadsOutside),
        ("'\\\\server\\x\\[a.xlsx]T'!A1", .leadsOutside),
    ].flatMap { formula, fault in
        [
            changed("formula \(formula)", .xlsx, fault) { file, spelling in
                let cell = "<c r=\"C1\"><f>\(spelling.word(formula))</f></c>"
                file.put(cell, into: "xl/worksheets/sheet1.xml", before: "</row>", spelling)
            },
            changed("name \(formula)", .xlsx, fault) { file, spelling in
                let name = "<definedName name=\"x\">\(spelling.word(formula))</definedName>"
                file.put(name, into: "xl/workbook.xml", before: "</definedNames>", spelling)
            },
        ]
    }
}
