import TestKit
import Testing

@testable import Concept
@testable import Register

/// Names of files are kept, with the ending of what the file is and without what misleads.
@Suite struct AttachmentNameTests {
    @Test(arguments: [
        ("plan.pdf", "plan.pdf"), ("Plan.PDF", "Plan.pdf"), ("plan", "plan.pdf"),
        ("rechnung.pdf.exe", "rechnung.pdf"), ("rechnung.exe", "rechnung.pdf"),
        ("rechnung.exe.pdf", "rechnung exe.pdf"), ("a.exe.scr", "a exe.pdf"),
        ("rechnung.pdf.exe ", "rechnung.pdf"), ("rechnung.pdf.exe...", "rechnung.pdf"),
        ("../../etc/plan.pdf", "plan.pdf"), ("C:\\Ordner\\plan.pdf", "plan.pdf"),
        ("rechnung\u{202E}fdp.exe", "rechnungfdp.pdf"), ("a\u{200B}\u{7}\u{0}b.pdf", "ab.pdf"),
        ("Bericht vom 3. Mai.pdf", "Bericht vom 3. Mai.pdf"), ("v1.2.pdf", "v1.2.pdf"),
        ("Übersicht Maßnahmen (neu).pdf", "Übersicht Maßnahmen (neu).pdf"),
        ("", "Datei.pdf"), ("...", "Datei.pdf"), (".pdf", "pdf.pdf"), ("/", "Datei.pdf"),
        ("a\n\tb  c.pdf", "a b c.pdf"), ("x.exe:y.pdf", "x.exe y.pdf"), ("<a>|\"?*.pdf", "a.pdf"),
        ("\u{F8FF}\u{FFFF}.pdf", "pdf.pdf"),
    ]) func `names of a PDF`(given: String, name: String) {
        #expect(AttachmentType.pdf.fileName(from: given) == name)
    }

    @Test func `each type has its ending`() {
        #expect(AttachmentType.jpeg.fileName(from: "foto.jpeg") == "foto.jpg")
        #expect(AttachmentType.png.fileName(from: "foto.jpg") == "foto.png")
        #expect(AttachmentType.docx.fileName(from: "a.docm") == "a.docx")
        for type in AttachmentType.allCases {
            let name = type.fileName(from: "a.\(type.rawValue)")
            #expect(name == (type == .jpeg ? "a.jpg" : "a.\(type.rawValue)"))
        }
    }

    @Test func `no name is longer than its limit, however it is written`() {
        for sign in ["a", "ä", "\u{301}", "a\u{301}\u{301}", ".", "a.", ".exe", "𝔸", " "] {
            let name = AttachmentType.xlsx.fileName(from: String(repeating: sign, count: 100_000))
            #expect(
                name.unicodeScalars.count <= AttachmentType.nameLimit && name.hasSuffix(".xlsx")
            )
            #expect(
                Doubling.isLinear(from: 20_000) {
                    _ = AttachmentType.xlsx.fileName(from: String(repeating: sign, count: $0))
                }
            )
        }
    }
}
