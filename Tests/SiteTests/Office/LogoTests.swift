import Attachments
import Concept
import Design
import Foundation
import HTTPTypes
import Journal
import NIOCore
import Register
import TestKit
import Testing

/// The picture in the head of the pages: chosen by a person, shown to all.
@Suite struct LogoTests {
    private let path = "/einstellungen/logo"

    private func send(
        _ office: OfficeFixture,
        _ file: Data?,
        _ alternative: String,
        step: String = "speichern",
        from page: OfficeFixture.Answer? = nil
    ) async throws -> OfficeFixture.Answer {
        var page = page
        if page == nil { page = try await office.get(path) }
        let token = try #require(page?.hidden("formular"))
        let version = try #require(page?.hidden("fassung"))
        var body = ""
        for (name, value) in [
            ("formular", token), ("fassung", version), ("schritt", step),
            ("beschreibung", alternative),
        ] {
            body +=
                "--grenze\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--grenze\r\nContent-Disposition: form-data; name=\"bild\"; "
        body += "filename=\"\(file == nil ? "" : "wappen.png")\"\r\n\r\n"
        var bytes = Data(body.utf8)
        bytes.append(file ?? Data())
        bytes.append(Data("\r\n--grenze--\r\n".utf8))
        var headers = office.cookie
        headers[.contentType] = "multipart/form-data; boundary=grenze"
        headers[.origin] = OfficeFixture.origin
        return try await office.ask(path, .post, headers, ByteBuffer(bytes: bytes))
    }

    private func logo(_ office: OfficeFixture) -> Logo? {
        office.town.register.only(Municipality.self)?.logo
    }

    @Test func `what somebody else has chosen is not overwritten`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let (mine, theirs) = (try await office.get(path), try await office.get(path))
        let wide = TinyPicture.png(width: 320, height: 80)
        _ = try await send(office, wide, "Wappen", from: theirs)
        let narrow = TinyPicture.png(width: 80, height: 80)
        let refused = try await send(office, narrow, "Adler", from: mine)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("Jemand anderes") && refused.text.contains("value=\"Adler\""))
        #expect(logo(office)?.alternative == "Wappen")
        let late = try await office.get(path)
        let again = try await send(office, narrow, "Adler", from: refused)
        #expect(again.status == .seeOther)
        #expect(logo(office)?.alternative == "Adler")
        let removed = try await send(office, nil, "", step: "entfernen", from: late)
        #expect(removed.status == .conflict)
        #expect(logo(office)?.alternative == "Adler")
        // Two presses on one button are no conflict.
        let twice = try await send(office, narrow, "Adler", from: refused)
        #expect(twice.status == .seeOther)
    }

    @Test func `a logo stands in the head of the public pages, at an address of its own`()
        async throws
    {
        let office = try await OfficeFixture(as: [.administration])
        let saved = try await send(office, TinyPicture.png(width: 320, height: 80), "Stadtwappen")
        #expect(saved.headers[.location] == "/einstellungen?erledigt=gespeichert")
        let logo = try #require(self.logo(office))
        #expect((logo.width, logo.height) == (320, 80) && logo.format == .png)
        let page = try await office.get("/en/massnahmen", signedIn: false).text
        #expect(page.contains("<img src=\"\(logo.path)\" alt=\"Stadtwappen\" "))
        #expect(page.contains("width=\"160\" height=\"40\" lang=\"de\""))
        let file = try await office.get(logo.path, signedIn: false)
        #expect(file.status == .ok && file.headers[.contentType] == "image/png")
        #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(file.headers[.xContentTypeOptions] == "nosniff")
        #expect(file.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(try await office.get("/logo-0000.png", signedIn: false).status == .notFound)

        _ = try await send(office, nil, "Wappen mit Burg")
        #expect(self.logo(office)?.alternative == "Wappen mit Burg")
        #expect(self.logo(office)?.digest == logo.digest)
        _ = try await send(office, nil, "", step: "entfernen")
        #expect(self.logo(office) == nil)
        #expect(try await office.get(logo.path, signedIn: false).status == .notFound)
    }

    @Test func `what is no picture for pages is refused, and the words stay`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let svg = Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
        let large = Data(repeating: 0, count: PictureFile.byteLimit + 1)
        for (file, sentence) in [
            (svg, "kein PNG und kein JPEG"), (large, "257 KB"),
            (TinyPicture.png(width: 2001, height: 10), "2.001 mal 10"),
            (nil, "Wählen Sie eine Datei"),
        ] {
            let refused = try await send(office, file, "Stadtwappen")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains(sentence) && refused.text.contains("#feld-bild"))
            #expect(refused.text.contains("value=\"Stadtwappen\""))
        }
        let silent = try await send(office, TinyPicture.png(width: 9, height: 9), " ")
        #expect(silent.status == .unprocessableContent)
        #expect(silent.text.contains("#feld-beschreibung") && logo(office) == nil)
    }
}
