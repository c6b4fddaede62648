import Foundation
import TestKit
import Testing

@testable import Web

/// That forms with files are read as browsers write them, and nothing else is.
@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----Grenze7"

    /// A body with these parts: the lines of each head, and its content.
    private func body(_ parts: [(head: String, content: Data)], end: String = "--\r\n") -> Data {
        var bytes = Data()
        for part in parts {
            bytes += Data("------Grenze7\r\n\(part.head)\r\n\r\n".utf8) + part.content
            bytes += Data("\r\n".utf8)
        }
        return bytes + Data("------Grenze7\(end)".utf8)
    }

    private func field(_ name: String, _ value: String) -> (head: String, content: Data) {
        ("Content-Disposition: form-data; name=\"\(name)\"", Data(value.utf8))
    }

    private func file(_ name: String, _ bytes: Data) -> (head: String, content: Data) {
        let head = "Content-Disposition: form-data; name=\"datei\"; filename=\"\(name)\""
        return (head + "\r\nContent-Type: text/csv", bytes)
    }

    private func read(
        _ parts: [(head: String, content: Data)],
        type: String = type
    ) throws(MultipartFault) -> FormData {
        try MultipartForm.read(body(parts), type: type)
    }

    @Test func `fields and files are read as they were sent`() throws {
        let bytes = Data((0...255).map(UInt8.init)) + Data("\r\n--\r\n------Grenz".utf8)
        let form = try read([
            field("titel", "Zwei\r\nZeilen"), file("Maßnahmen 2026.csv", bytes), field("titel", ""),
        ])
        #expect(form.all("titel") == ["Zwei\nZeilen", ""])
        #expect(form.file("datei")?.bytes == bytes)
        #expect(form.file("datei")?.name == "Maßnahmen 2026.csv")
        #expect(form.file("bild") == nil)
    }

    @Test func `a field in which no file was chosen holds none`() throws {
        #expect(try read([file("", Data())]).files.isEmpty)
        #expect(try read([file("leer.csv", Data())]).file("datei")?.bytes.isEmpty == true)
    }

    @Test func `a form without any field is empty`() throws {
        #expect(try read([]) == FormData())
    }

    @Test func `quoted boundaries and upper case heads are read`() throws {
        let parts = [(head: "CONTENT-DISPOSITION: FORM-DATA; NAME=\"a\"", content: Data("1".utf8))]
        let form = try read(parts, type: "Multipart/Form-Data; boundary=\"----Grenze7\"")
        #expect(form["a"] == "1")
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), (#"C:\Büro\liste.xlsx"#, "liste.xlsx"), ("..", ".."),
        ("liste\u{202E}vsc.exe", "listevsc.exe"), ("a\u{0}b\u{1B}[2J.csv", "ab[2J.csv"),
        ("/", ""), ("%22><script>%0D%0A.csv", "\"><script>.csv"),
        (String(repeating: "x", count: 4000 - 100), String(repeating: "x", count: 120)),
    ])
    func `a name of a file keeps no folder and no hidden sign`(
        sent: String,
        kept: String
    ) throws {
        let form = try read([file(sent, Data("x".utf8))])
        #expect(form.files.first?.name == kept)
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=a; boundary=----Grenze7",
        "multipart/form-data; boundary=----Grenze7\u{FC}", "multipart/form-data; boundary=a b",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
        "multipart/form-data; boundary=----Anders",
    ])
    func `a boundary that is none or stands nowhere is refused`(type: String) {
        #expect(throws: MultipartFault.noBoundary) { try read([field("a", "1")], type: type) }
    }

    @Test(arguments: [
        "", "Content-Type: text/plain", "Content-Disposition: attachment; name=\"a\"",
        "Content-Disposition: form-data", "Content-Disposition: form-data; name=a",
        "Content-Disposition: form-data; name=\"\"", "Content-Disposition: form-data; name=\"a",
        "Content-Disposition: form-data; name=\"a\"; name=\"b\"",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"",
        "Content-Disposition: form-data;\r\n name=\"a\"", "no header at all",
        "X: \(String(repeating: "x", count: 4096))\r\nContent-Disposition: form-data; name=\"a\"",
    ])
    func `a part without a plain head is refused`(head: String) {
        #expect(throws: MultipartFault.noHead) { try read([(head, Data("1".utf8))]) }
    }

    @Test func `what is cut off anywhere is refused`() throws {
        let whole = body([field("a", "1"), file("a.csv", Data("M-Nr.;Titel\r\n".utf8))])
        _ = try MultipartForm.read(whole, type: Self.type)
        // The line end after the last boundary may be missing.
        for length in 0..<whole.count - 2 {
            #expect(throws: MultipartFault.self, "\(length)") {
                try MultipartForm.read(whole.prefix(length), type: Self.type)
            }
        }
    }

    @Test func `what stands before the first boundary or behind the last is refused`() {
        let whole = body([field("a", "1")])
        #expect(throws: MultipartFault.noBoundary) {
            try MultipartForm.read(Data("x\r\n".utf8) + whole, type: Self.type)
        }
        #expect(throws: MultipartFault.noBoundary) {
            try MultipartForm.read(whole + Data("x".utf8), type: Self.type)
        }
    }

    @Test func `text that is no text is refused`() {
        #expect(throws: MultipartFault.noText) {
            try read([("Content-Disposition: form-data; name=\"a\"", Data([0xFF, 0xFE]))])
        }
    }

    @Test func `more parts or more text than a form has is refused`() {
        #expect(throws: MultipartFault.tooManyParts) {
            try read((0...FormData.limit).map { field("a\($0)", "") })
        }
        let long = String(repeating: "x", count: FormData.byteLimit)
        #expect(throws: MultipartFault.tooMuchText) {
            try read([field("a", long), field("b", "x")])
        }
    }

    @Test func `random changes of a body are read or refused, and nothing worse`() {
        var chance = Seeded(seed: 4711)
        let whole = body([field("a", "1"), file("a.csv", Data("M-Nr.;Titel\r\n".utf8))])
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(
                    in: 0...255,
                    using: &chance
                )
            }
            let form = try? MultipartForm.read(bytes, type: Self.type)  // refused is fine too
            #expect((form?.pairs.count ?? 0) + (form?.files.count ?? 0) <= 2)
        }
    }
}
