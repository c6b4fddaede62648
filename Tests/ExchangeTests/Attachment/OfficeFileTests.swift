import Concept
import Register
import TestKit
import Testing

@testable import Attachments

/// Files of office programs are taken for what is known to be harmless in them, not for what is missing.
@Suite struct OfficeFileTests {
    private let files: [(TinyOffice, AttachmentType)] = [
        (.docx, .docx), (.xlsx, .xlsx), (.odt, .odt), (.ods, .ods),
    ]

    @Test(arguments: Spelling.allCases) func `a harmless file is taken in each spelling`(
        spelling: Spelling
    ) throws {
        for (file, type) in files {
            var file = file
            for (name, content) in file.parts where name.hasSuffix(".xml") || name.hasSuffix("rels")
            {
                file[name] = spelling.part(String(decoding: content, as: UTF8.self))
            }
            #expect(try OfficeDocument.type(of: file.bytes) == type)
        }
    }

    @Test(arguments: OfficeEvil.all.map(\.name)) func `what does harm is refused in each spelling`(
        name: String
    ) throws {
        for evil in OfficeEvil.all where evil.name == name {
            for spelling in Spelling.allCases {
                #expect(FaultOf.document(evil.file(spelling)) == evil.fault, "\(name), \(spelling)")
                held(1, "office files that do harm refused")
            }
        }
    }

    @Test func `what people write every day is taken`() throws {
        for code in [
            "PAGE \\* MERGEFORMAT", " TOC \\o \"1-3\" \\h \\z \\u ", "DATE \\@ \"dd.MM.yyyy\"",
            "HYPERLINK \"https://example.org\" \\o \"Zur Seite\"", "HYPERLINK \\l \"_Toc1\"",
            "HYPERLINK \"mailto:a@example.org\"", "= 1 + 2", "SEQ Abbildung \\* ARABIC", "",
            "IF 1 = 1 \"DDE\" \"b\"", "ADDIN ZOTERO_ITEM {\"a\":1}", "REF _Ref1 \\h",
        ] {
            try FieldCode.check(code)
        }
        for formula in [
            "SUM(A1:B2)*2", "IF(A1=\"a|b\",'Blatt 1'!A1,\"DDE(1)\")", "_xlfn.XLOOKUP(1,A:A,B:B)",
            "Tabelle1[[#This Row],[Summe]]*1.19", "[@Preis]-1", "'Jan:Dez 24'!A1", "A1 & \"\\\"",
            "[0]!Werte", "Tabelle1[2024]+1", "HYPERLINK(\"https://example.org/\"&A1,\"Seite\")",
            "HYPERLINK(\"#Liste!A1\",\"dorthin\")", "#REF!", "Liste!$A$1:$B$7", "{1,2;3,4}",
            "SUMIFS(A:A,B:B,\">=\"&DATE(2024,1,1))", "Tabelle1['#Nr]", "1.5E-3*(2+3)",
        ] {
            try CellFormula.check(formula, .openXML)
        }
        for formula in [
            "of:=SUM([.A1:.A2])", "of:={1;2|3;4}", "of:=['Blatt 1'.A1]+[$Liste.$B$2]",
            "of:=_xlfn.xlookup(1;[.A1:.A3];[.B1:.B3])", "of:=5-SUM(1;2)",
            "of:cell-content-is-in-list(\"a\";\"b\")", "of:cell-content()>=0", "msoxl:=SUM(A1)",
            "of:=COM.MICROSOFT.IFS(1;2)", "of:is-true-formula([.A1]>3)",
        ] {
            try CellFormula.check(formula, formula.hasPrefix("msoxl") ? .openXML : .openDocument)
        }
        let full = TinyOffice.odt.with {
            $0[bytes: "Pictures/1.png"] = Array(TinyPicture.png(width: 4, height: 4))
            $0["layout-cache"] = "\u{1}\u{0}x"
            $0["Configurations2/toolbar/"] = ""
            $0["Object 1/content.xml"] = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>"
            $0["meta.xml"] =
                "<meta:template xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
                + "xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"../Vorlagen/Brief.ott\"/>"
            $0["ObjectReplacements/Object 1"] = "VCLMTF"
            let text =
                "<draw:image xlink:href=\"Pictures/1.png\"/><draw:object xlink:href=\"./Object 1\"/>"
                + "<text:a xlink:href=\"https://example.org\"/><text:a xlink:href=\"#Kapitel\"/>"
            $0.put(text, into: "content.xml", before: "</office:text>", .plain)
        }
        #expect(FaultOf.document(full.bytes) == nil)
    }

    /// What programs declare is much more than what they use.
    @Test func `what is only declared does no harm, and empty places of forms do none`() {
        let declared = " xmlns:unknown=\"urn:x\" xmlns:db=\"\(Self.open):database:1.0\""
        let odt = TinyOffice.odt.with {
            $0["content.xml"] = $0["content.xml"]
                .replacing(" xmlns:text=", with: declared + " xmlns:text=")
                .replacing(
                    "<text:p>",
                    with: "<office:forms form:automatic-focus=\"false\" "
                        + "form:apply-design-mode=\"false\"/><text:p>"
                )
            $0["manifest.rdf"] =
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<ns0:hasPart xmlns:ns0=\"http://docs.oasis-open.org/ns/office/1.2/meta/pkg#\" "
                + "rdf:resource=\"styles.xml\"/></rdf:RDF>"
        }
        #expect(FaultOf.document(odt.bytes) == nil)
        let later = "http://schemas.microsoft.com/office/"
        let docx = TinyOffice.docx.with {
            let text =
                "<w:p xmlns:w14=\"\(later)word/2010/wordml\" xmlns:w16=\"\(later)word/2018/wordml\" "
                + "xmlns:evil=\"urn:x\" w14:paraId=\"1\"><w16:x/></w:p>"
            $0.put(text, into: "word/document.xml", before: "</w:body>", .plain)
        }
        #expect(FaultOf.document(docx.bytes) == nil)
        let xlsx = TinyOffice.xlsx.with {
            let text =
                "<row xmlns:a=\"\(later)spreadsheetml/2009/9/ac\" xmlns:b=\"\(later)spreadsheetml/"
                + "2016/revision3\" a:dyDescent=\"0.25\" b:uid=\"{1}\"/>"
            $0.put(text, into: "xl/worksheets/sheet1.xml", before: "</sheetData>", .plain)
        }
        #expect(FaultOf.document(xlsx.bytes) == nil)
    }

    private static let open = "urn:oasis:names:tc:opendocument:xmlns"

    @Test func `what lies beside a text is known by how it begins`() throws {
        let printer: [UInt8] =
            "Drucker im Flur".utf8.flatMap { [$0, 0] } + Array(repeating: 0, count: 34)
            + [1, 4, 0, 0, 220, 0, 0, 0, 0, 0]
        try OfficePicture.checkPrinter(printer)
        try OfficePicture.checkLayout([1, 0, 1, 0, 0x70, 8, 0, 0])
        let programs: [[UInt8]] = [
            Array("MZ".utf8), Array("PK\u{3}\u{4}".utf8), Array("#!/bin/sh\n".utf8),
            Array("\u{7F}ELF".utf8), Array("ITSF".utf8), Array("%PDF-1.7".utf8),
            Array("L\0\0".utf8),
            [0xD0, 0xCF, 0x11, 0xE0], [0xCA, 0xFE, 0xBA, 0xBE], Array("dex\n035".utf8),
        ]
        for program in programs {
            // With all else as a form for a printer has it.
            let form = program + printer.dropFirst(program.count)
            #expect(throws: AttachmentFault.hasProgram) { try OfficePicture.checkPrinter(form) }
            #expect(throws: AttachmentFault.hasProgram) { try OfficePicture.checkLayout(form) }
            #expect(throws: AttachmentFault.hasProgram) { try OfficePicture.check(form) }
        }
        #expect(throws: AttachmentFault.hasProgram) {
            try OfficePicture.check(Array("BM=1;alert(1)".utf8) + printer)
        }
    }

    @Test func `a drawing of lines is taken`() throws {
        let drawing = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
            <style>.a { fill: url(#b); }</style><defs><linearGradient id="b"/></defs>
            <a xlink:href="https://example.org"><path class="a" d="M0 0"/></a></svg>
            """
        try DrawnPicture.check(Array(drawing.utf8))
        for change in [
            "<script/>", "<path onclick=\"x\"/>", "<image xlink:href=\"https://x.org/a.png\"/>",
            "<use xlink:href=\"x.svg#a\"/>", "<path style=\"fill:url( 'https://x.org')\"/>",
            "<style>@im\\port 'x'</style>", "<style>@import 'x';</style>",
            "<html:script xmlns:html=\"http://www.w3.org/1999/xhtml\"/>",
            "<set attributeName=\"href\" to=\"JavaScript:x\"/>", "<foreignObject/>",
        ] {
            let evil = drawing.replacing("<defs>", with: change + "<defs>")
            #expect(throws: AttachmentFault.self, "\(change)") {
                try DrawnPicture.check(Array(evil.utf8))
            }
        }
    }

    @Test func `what is no XML in UTF-8, or declares a type, is refused`() throws {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        for text in [
            "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!doctype x>", "&x;",
            "<?xml-stylesheet href='x'?>", "text",
        ] {
            let file = TinyOffice.docx.with {
                $0["word/styles.xml"] = $0["word/styles.xml"].replacing(head, with: text)
            }
            #expect(FaultOf.document(file.bytes) != nil, "\(text)")
        }
        for encoding in ["ISO-8859-1", "UTF-16", "UTF-7", "x"] {
            let file = TinyOffice.docx.with {
                $0["word/styles.xml"] = $0["word/styles.xml"].replacing("UTF-8", with: encoding)
            }
            #expect(FaultOf.document(file.bytes) == .damaged, "\(encoding)")
        }
        for content: [UInt8] in [
            Array("<a>\u{0}</a>".utf8), [0x3C, 0x61, 0x3E, 0xFF, 0xFE, 0x3C, 0x2F, 0x61, 0x3E], [],
            Array("<a>".utf8), Array("<a/><b/>".utf8),
            Array("<a/>".utf16.flatMap { [UInt8($0), 0] }),
            Array("<a b='1' b='2'/>".utf8), Array("<a/>\u{0}".utf8),
        ] {
            let file = TinyOffice.docx.with { $0[bytes: "word/styles.xml"] = content }
            #expect(FaultOf.document(file.bytes) == .damaged)
        }
    }

    @Test func `a part that lacks, or stands twice, is no file`() throws {
        for (file, _) in files {
            for (index, part) in file.parts.enumerated() where part.name != "word/styles.xml" {
                var fewer = file
                fewer.parts.remove(at: index)
                let isPicture = part.name.hasSuffix("png") || part.name.contains("/_rels/")
                let isSheet = part.name.hasPrefix("xl/worksheets")
                #expect(
                    (FaultOf.document(fewer.bytes) == nil) == (isPicture || isSheet),
                    "\(part.name)"
                )
            }
        }
        let twice = TinyOffice.docx.with {
            let row = "<Override PartName=\"/word/styles.xml\" ContentType=\"application/xml\"/>"
            $0.put(row, into: "[Content_Types].xml", before: "</Types>", .plain)
        }
        #expect(FaultOf.document(twice.bytes) == .damaged)
    }

    @Test func `an encrypted file asks for its password to be taken off`() async {
        let manifest = TinyOffice.odt.with {
            let text =
                "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
                + "<manifest:encryption-data/></manifest:file-entry>"
            $0.put(text, into: "META-INF/manifest.xml", before: "</manifest:manifest>", .plain)
        }
        #expect(FaultOf.document(manifest.bytes) == .locked)
        var archive = TinyOffice.docx.archive
        archive.parts[2].flags = 1
        #expect(FaultOf.document(archive.bytes) == .locked)
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        let packed: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + name
        await #expect(throws: AttachmentFault.locked) { try await AttachmentFile.read(packed) }
    }
}
