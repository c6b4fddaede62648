import Foundation

/// Writes the smallest PDF that holds text.
package enum TinyPDF {
    /// Returns a PDF of the text, with a page break at each form feed.
    ///
    /// Only characters of Windows-1252 are kept. `catalog` is inserted into the document catalog,
    /// for tests of actions and other things that a PDF may hold.
    ///
    /// - Source: ISO 32000-1, 7.5.
    package static func bytes(of text: String, catalog: String = "") -> [UInt8] {
        let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        ]
        for (number, page) in pages.enumerated() {
            let content = content(of: page)
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] "
                    + "/Resources << /Font << /F 3 0 R >> >> /Contents \(5 + 2 * number) 0 R >>"
            )
            objects.append(
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
            )
        }
        return file(objects)
    }

    /// The drawing commands of a page, in a fixed-width font so that columns stay aligned.
    private static func content(of page: Substring) -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.map { "(\(escaped($0))) Tj T*" }.joined(separator: "\n")
        return "BT /F 8 Tf 10 TL 20 820 Td\n\(shown)\nET"
    }

    /// A line as a PDF string: brackets escaped, everything outside ASCII as an octal number.
    private static func escaped(_ line: Substring) -> String {
        let bytes = line.data(using: .windowsCP1252) ?? Data()
        return bytes.map { byte in
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                "\\" + String(UnicodeScalar(byte))
            case 0x20..<0x7F: String(UnicodeScalar(byte))
            default: "\\" + String(byte, radix: 8)
            }
        }.joined()
    }

    /// The objects, numbered from 1, with the table of their places that a PDF ends with.
    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
