import Foundation
import TestKit
import Testing

@testable import Attachments

/// A PDF may lead to another page, to the web and to a mail address, and do nothing else.
@Suite struct PDFActionTests {
    /// A page with a link that does this.
    private func link(_ action: String) -> String {
        "/Kids2 [ << /Annots [ << /Subtype /Link /Rect [0 0 9 9] /A << \(action) >> >> ] >> ]"
    }

    @Test func `what leads to a page, to the web or to a mail address is taken`() async {
        for catalog in [
            "/OpenAction [4 0 R /Fit]", "/OpenAction << /S /GoTo /D [4 0 R /Fit] >>",
            "/Lang (de)", "/PageMode /UseOutlines", "/Title (Launch)", "/AA << >>",
            "/Fonts << /AA << /Type /Font >> /A << /Type /Font >> >>",
            "/Structure << /S /Sound /P 1 0 R /A << /O /Layout /Placement /Block >> >>",
            link("/S /URI /URI (https://example.org/a)"),
            link("/S /URI /URI (mailto:a@example.org)"),
            link("/S /URI /URI (www.example.org)"), link("/S /Named /N /NextPage"),
            link("/S /GoTo /D (Kapitel)"),
            link("/S /GoTo /D (a) /Next << /S /URI /URI (HTTP://example.org) >>"),
        ] {
            #expect(
                await FaultOf.file(TinyPDF.bytes(of: "x", catalog: catalog)) == nil,
                "\(catalog)"
            )
        }
    }

    @Test func `what acts in another way is refused`() async {
        let kinds = ["Movie", "Sound", "Screen", "FileAttachment", "3D", "RichMedia", "Neu"]
        let annotations = kinds.map {
            "/Kids2 << /Annots [ << /Subtype /\($0) /Rect [0 0 1 1] >> ] >>"
        }
        let actions = [
            "/OpenAction << /S /URI /URI (https://example.org) >>",
            "/OpenAction << /S /GoTo /D [4 0 R /Fit] /Next << /S /URI /URI (http://x.org) >> >>",
            "/OpenAction << /S /GoTo /D (a) /Next [ << /S /URI /URI (http://x.org) >> ] >>",
            "/OpenAction << /S /Named /N /Print >>", link("/S /Named /N /SaveAs"),
            "/AA << /WC << /S /GoTo /D (a) >> >>", link("/S /SubmitForm /F (https://x.org)"),
            link("/S /S#75bmitForm"), link("/S /ImportData"), link("/S /Launch"),
            link("/S /Sound"), link("/S /Movie"), link("/S /Rendition"), link("/S /Thread"),
            link("/S /Hide"), link("/S /JavaScript"), link("/S /GoTo3DView"), link("/S /Neu"),
            link("/S /GoTo /D (a) /Next [ << /S /Neu >> ]"), "/AcroForm << /XFA [] >>",
            "/Names << /Renditions << >> >>", "/Pages2 << /PA << /S /Neu >> >>",
        ]
        for catalog in actions + annotations {
            let pdf = TinyPDF.bytes(of: "x", catalog: catalog)
            #expect(await FaultOf.file(pdf) == .hasProgram, "\(catalog)")
        }
        held(actions.count + annotations.count, "PDF that act refused")
    }

    @Test func `what leads to files and servers is refused`() async {
        for catalog in [
            link("/S /GoToR /F (x.pdf) /D [0 /Fit]"), link("/S /GoToE"),
            link("/S /URI /URI (file:///c:/x.exe)"), link("/S /URI /URI (\\\\\\\\server\\\\x)"),
            link("/S /URI /URI (//server/x)"), link("/S /URI /URI (javascript:x)"),
            link("/S /URI /URI <FEFF00660069006C0065003A002F002F0078>"),
            link("/S /URI /URI <FEFF0301002F002F007800200052>"),
            link("/S /URI /URI ( https://x.org)"), "/URI << /Base (file:///x) >>",
            "/X << /Type /Filespec /F (x) >>", "/X << /F (\\\\\\\\server\\\\x) >>",
            "/X << /UF (x) >>", link("/S /GoTo /D (a) /Next << /S /URI /URI (x.exe) >>"),
        ] {
            #expect(
                await FaultOf.file(TinyPDF.bytes(of: "x", catalog: catalog)) == .leadsOutside,
                "\(catalog)"
            )
        }
    }

    @Test func `each value is read as what it stands for, in whatever spelling`() throws {
        func objects(_ value: String) -> [UInt8] {
            Array(
                """
                {"version": 2, "qpdf": [{"jsonversion": 2}, {"obj:1 0 R": {"value": \(value)},
                "obj:2 0 R": {"value": "/JavaScript"}, "trailer": {"value": {"/Root": "1 0 R"}}}]}
                """.utf8
            )
        }
        #expect(throws: AttachmentFault.hasProgram) {
            try PDFActions.check(objects("null"))
        }
        func alone(_ value: String) -> [UInt8] {
            Array("{\"qpdf\":[{},{\"obj:1 0 R\":{\"value\":\(value)}}]}".utf8)
        }
        for value in [
            "{}", "[]", "null", "true", "-1.5e3", "\"u:/JS\"", "[\"u:a\\\"b\\\\\", {\"/X\": []}]",
            "{\"/URI\": \"b:68747470733a2f2f78\"}", "{\"/Next\": \"1 0 R\"}",
        ] {
            try PDFActions.check(alone(value))
        }
        for value in [
            "{\"/J\\u0053\": 1}", "\"/J\\u0053\"", "{\"n:/JS\": 1}", "\"n:/JS\"",
            "{\"/A\": {\"/S\": \"u:x\"}}", "{\"/A\": [[{\"/S\": \"/Neu\"}]]}",
            "{\"/URI\": \"b:66696c653a\"}", "{\"/URI\": \"u:\\u0066ile:\"}",
            "{", "[1", "\"u:a", "", "{\"/A\" 1}", String(repeating: "[", count: 100_000),
        ] {
            #expect(throws: AttachmentFault.self, "\(value.prefix(40))") {
                try PDFActions.check(alone(value))
            }
        }
        let stream = "{\"qpdf\":[{},{\"obj:1 0 R\":{\"stream\":{\"dict\":{\"/F\":{}}}}}]}"
        #expect(throws: AttachmentFault.leadsOutside) {
            try PDFActions.check(Array(stream.utf8))
        }
    }
}
