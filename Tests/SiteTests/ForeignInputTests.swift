import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
import Markup
import Register
import TestKit
import Testing
import Web
import Words

@testable import Journal
@testable import OfficeKit
@testable import Participation
@testable import PublicSite
@testable import Vault

/// That whatever somebody sends costs work in proportion to its length.
///
/// Each parser of the request path is given each kind of text that has brought parsers to their knees,
/// once and doubled.
@Suite(.serialized) struct ForeignInputTests {
    /// Texts of about so many bytes, each of one kind.
    private static let texts: [(name: String, piece: String)] = [
        ("marks over and under a letter", "\u{301}\u{323}"), ("marks of one kind", "\u{301}"),
        ("letters with marks", "a\u{323}\u{301}"), ("spaces", " "), ("wide spaces", "\u{3000}"),
        ("quotes", "\""), ("brackets", "<[({"), ("attributes", "; a=\"b\""),
        ("escapes", "%CC%A3%CC%81"),
        ("broken escapes", "%"), ("pairs", "&a=b"), ("ampersands", "&"), ("equal signs", "="),
        ("semicolons", ";"), ("commas", ","), ("lines", "\n"), ("returns", "\r"),
        ("both", "\r\n"), ("slashes", "/"), ("dots", "."), ("at signs", "a@"), ("one word", "a"),
        ("digits", "7"), ("families", "\u{1F469}\u{200D}"), ("flags", "\u{1F1E9}"),
        ("joined letters", "\u{915}\u{94D}"), ("hidden signs", "\u{200B}\u{AD}"),
        ("links", "http://www."), ("boundaries", "\r\n--x"), ("heads", "a: b\r\n"),
        ("list marks", "- # "), ("plus signs", "+"), ("backslashes", "\\"), ("umlauts", "äß"),
    ]

    private static func text(_ piece: String, _ size: Int) -> String {
        String(repeating: piece, count: max(1, size / piece.utf8.count))
    }

    /// Something that is done with a text.
    private struct Parser: Sendable {
        let name: String
        let run: @Sendable (String) -> Void

        init(_ name: String, _ run: @escaping @Sendable (String) -> Void) {
            self.name = name
            self.run = run
        }
    }

    /// What is done with a text of a body or of an address, at the door where it comes in.
    private static let parsers: [Parser] = [
        Parser("form, as a value") { text in
            let form = FormData(encoded: Array("text=\(text)".utf8))
            for pair in form.pairs { _ = form[pair.name] }
        },
        Parser("form, as a name") { text in
            let form = FormData(encoded: Array("\(text)=a&b=c".utf8))
            for pair in form.pairs { _ = form.all(pair.name) }
        },
        Parser("form, as an escaped value") { text in
            let escaped = text.utf8.map { "%" + String($0, radix: 16) }.joined()
            _ = FormData(encoded: Array("text=\(escaped)".utf8))["text"]?.typedText
        },
        Parser("form with files, as a text") { text in read(part("name=\"a\"", text)) },
        Parser("form with files, as a head") { text in read(part("name=\"\(text)\"", "a")) },
        Parser("form with files, as a name") { text in
            read(part("name=\"a\"; filename=\"\(text)\"", "a"))
        },
        Parser("form with files, as its boundary") { text in
            // Whether it is refused is not asked here.
            _ = try? MultipartForm.read(Data(), type: "multipart/form-data; boundary=\(text)")
        },
        Parser("form with files, as its body") { text in read(text) },
        Parser("query") { text in
            let query = Query(text[...])
            for pair in query.pairs { _ = query.chosen(pair.name) }
        },
        Parser("query of the measures") { text in
            _ = Location(path: "/massnahmen", query: "q=\(text)&jahr=\(text)&feld=\(text)")
        },
        Parser("day") { text in _ = Location(path: "/", query: "stand=\(text)") },
        Parser("page of a notice") { text in _ = NoticeAddress.publicPath("/" + typed(text)) },
        Parser("notice") { text in
            let typed = NoticeTyped(
                sent(text, as: NoticeTyped.Name.text, NoticeTyped.Name.contact)
            )
            _ = typed.faults(in: .hint, .german)
        },
        Parser("answer") { text in
            _ = AnswerForm(sent(text, as: AnswerForm.Name.done, AnswerForm.Name.choice))
        },
        Parser("paragraphs") { text in
            let passages = ProseText.passages(in: typed(text))
            _ = ProseText.text(of: passages)
        },
        Parser("lines") { text in _ = typed(text).typedLines },
        Parser("password") { text in _ = Password(typed(text)).problem(knowing: ["musterstadt"]) },
        Parser("mail") { text in
            let mail = typed(text)
            _ = (MailAddress.isWellFormed(mail), Account.normalized(mail), mail.trimmed)
        },
        Parser("code") { text in
            let code = typed(text)
            _ = (
                RecoveryCode.digest(of: code), SecondFactor.Secret(code), Token.digest(of: code)
            )
        },
        Parser("telephone") { text in _ = TelephoneNumber.isWellFormed(typed(text)) },
        Parser("words that are looked for") { text in
            guard let query = SearchQuery(typed(text)) else { return }
            _ = query.matches(FoldedText(typed(text)))
        },
        Parser("record") { text in
            // What becomes of it is not asked here.
            _ = try? Recording.normalized(Measure(title: typed(text)))
        },
        Parser("token of a form") { text in _ = FormToken(session: "a").isGenuine(typed(text)) },
        Parser("way on") { text in _ = Door.safe("/" + typed(text)) },
        Parser("name of a file") { text in _ = AttachmentType.pdf.fileName(from: typed(text)) },
        Parser("page") { text in
            let bytes = typedText(typed(text)).render()
            _ = bytes.count
        },
    ]

    /// What is done with a text in the head of a request: there is nothing but ASCII, or it is not used.
    private static let headParsers: [Parser] = [
        Parser("cookie") { text in
            var fields = HTTPFields()
            fields[.cookie] = text
            let head = HTTPRequest(
                method: .get,
                scheme: nil,
                authority: nil,
                path: "/",
                headerFields: fields
            )
            _ = SessionCookie(isSecure: false).token(in: head)
        },
        Parser("path") { text in
            _ = Location(path: "/\(text)", query: nil)
        },
        Parser("codings") { text in _ = Site.takesGzip(text) },
        Parser("askers") { text in
            _ = Proxies([.unknown]).asker(nil, forwarded: [text])
        },
        Parser("host") { text in _ = PublicAddress.of(host: text) },
    ]

    private static func typed(_ text: String) -> String {
        String(foreign: text.utf8).withoutReturns
    }

    private static func sent(_ text: String, as names: String...) -> FormData {
        FormData(names.map { FormData.Pair(name: $0, value: typed(text)) })
    }

    private static func part(_ head: String, _ content: String) -> String {
        "--x\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(content)\r\n--x--\r\n"
    }

    private static func read(_ body: String) {
        // Whether it is refused is not asked here.
        _ = try? MultipartForm.read(Data(body.utf8), type: "multipart/form-data; boundary=x")
    }

    @Test(arguments: parsers.indices)
    func `what comes in a body or an address`(index: Int) {
        let parser = Self.parsers[index]
        for (name, piece) in Self.texts {
            let isLinear = Doubling.isLinear(from: 16 << 10) { size in
                parser.run(Self.text(piece, size))
            }
            #expect(isLinear, "\(parser.name): \(name)")
            held(1, "readings that took twice as long for twice as much")
        }
    }

    @Test(arguments: headParsers.indices)
    func `what comes in a head`(index: Int) {
        let parser = Self.headParsers[index]
        for (name, piece) in Self.texts where piece.utf8.allSatisfy({ $0 < 0x80 }) {
            let isLinear = Doubling.isLinear(from: 16 << 10) { size in
                parser.run(Self.text(piece, size))
            }
            #expect(isLinear, "\(parser.name): \(name)")
        }
    }

    @Test func `many fields of a form are read in proportion to their number`() {
        let isLinear = Doubling.isLinear(from: 1000) { count in
            let body = (0..<count).map { "feld-\($0)=wert" }.joined(separator: "&")
            let form = FormData(encoded: Array(body.utf8))
            for number in 0..<count { _ = form["feld-\(number)"] }
        }
        #expect(isLinear)
    }

    @Test func `a letter keeps thirty marks, and no text that people write is changed`() {
        for text in ["Ä\u{308}b", "कि", "Straße\r\n", "👩‍👩‍👧", String(repeating: "\u{301}", count: 30)] {
            #expect(Array(String(foreign: text.utf8).utf8) == Array(text.utf8))
        }
        let heap = "a" + String(repeating: "\u{301}\u{323}", count: 40)
        let kept = String(foreign: heap.utf8)
        #expect(kept.unicodeScalars.filter { $0 == "\u{34F}" }.count == 2)
        #expect(kept.unicodeScalars.filter { $0 != "\u{34F}" }.elementsEqual(heap.unicodeScalars))
    }

    @Test(arguments: [
        ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb\r", "a\n\nb\n"), ("\n\r", "\n\n"),
        ("", ""),
    ])
    func `lines end with one sign`(sent: String, kept: String) {
        #expect(sent.withoutReturns == kept)
    }
}
