import TestKit
import Testing

@testable import Attachments

/// Whatever becomes of the bytes of a file, it is taken or refused; nothing stops.
@Suite struct AttachmentMutationTests {
    private static let files: [(String, TinyOffice)] = [
        ("docx", .docx), ("xlsx", .xlsx), ("odt", .odt), ("ods", .ods),
    ]

    /// Some bytes changed, gone, doubled or put in.
    private func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...16, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default:
                let sign = [0, 0xFF, 0x3C, 0x26, 0x22, 0x80].randomElement(using: &random) ?? 0
                bytes.insert(UInt8(sign), at: place)
            }
        }
        return bytes
    }

    @Test(arguments: ["docx", "xlsx", "odt", "ods"]) func `office files`(kind: String) throws {
        let file = try #require(Self.files.first { $0.0 == kind }).1
        var random = Seeded(seed: 41)
        var taken = 0
        for round in 0..<2_000 {
            let bytes: [UInt8]
            if round.isMultiple(of: 2) {
                bytes = mutated(file.bytes, &random)
            } else {
                // Within a part of an archive that is whole, so that the part is read.
                var changed = file
                let index = Int.random(in: 0..<changed.parts.count, using: &random)
                changed.parts[index].content = mutated(changed.parts[index].content, &random)
                bytes = changed.bytes
            }
            if FaultOf.document(bytes) == nil { taken += 1 }
        }
        #expect(taken > 0 && taken < 2_000)
        held(2_000, "damaged office files taken or refused")
    }

    @Test(arguments: ["png", "jpeg"]) func pictures(kind: String) async {
        let picture = Array(
            kind == "png"
                ? TinyPicture.png(width: 4, height: 4) : TinyPicture.jpeg(width: 4, height: 4)
        )
        var random = Seeded(seed: 42)
        var taken = 0
        for round in 0..<2_000 {
            let bytes = Array(picture.prefix(4)) + mutated(Array(picture.dropFirst(4)), &random)
            let fault = await FaultOf.look(into: bytes)
            if fault == nil { taken += 1 }
            // Some in a process of their own, as all are that come in; a busy machine says that it is one.
            guard round % 20 == 0 else { continue }
            let apart = await FaultOf.file(bytes)
            #expect(apart == fault || apart == .notCheckedNow, "\(round)")
        }
        #expect(taken > 0 && taken < 2_000)
        held(2_000, "damaged pictures taken or refused")
    }

    @Test func `pictures within office files`() {
        let drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a { fill: url(#b); }</style>"
            + "<g id=\"b\"><path class=\"a\" d=\"M0 0\"/></g></svg>"
        let head: [UInt8] = [54, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]
        let pictures: [[UInt8]] = [
            Array(drawing.utf8), Array("GIF89a".utf8) + head,
            Array("BM".utf8) + head + Array(repeating: 0, count: 40),
            [1, 0, 0, 0] + Array(repeating: 0, count: 36) + Array(" EMF".utf8) + head,
        ]
        var random = Seeded(seed: 45)
        var taken = 0
        for round in 0..<2_000 {
            let bytes = mutated(pictures[round % pictures.count], &random)
            let fault = FaultOf.of { () throws(AttachmentFault) in
                try OfficePicture.check(bytes)
            }
            if fault == nil { taken += 1 }
        }
        #expect(taken > 0 && taken < 2_000)
        held(2_000, "damaged pictures within office files taken or refused")
    }

    @Test func `what qpdf tells of a PDF`() {
        let json = """
            {"version": 2, "qpdf": [{"jsonversion": 2}, {"obj:1 0 R": {"value": {"/Root": "2 0 R",
            "/A": [{"/S": "/URI", "/URI": "u:https://x"}], "/N": [1, -2.5, null, true]}},
            "obj:2 0 R": {"stream": {"dict": {"/Length": 3, "/Annots": "1 0 R"}}}}]}
            """
        var random = Seeded(seed: 43)
        var taken = 0
        for _ in 0..<2_000 {
            let mutated = mutated(Array(json.utf8), &random)
            let fault = FaultOf.of { () throws(AttachmentFault) in try PDFActions.check(mutated) }
            if fault == nil { taken += 1 }
        }
        #expect(taken > 0 && taken < 2_000)
        held(2_000, "damaged lists of objects of PDF taken or refused")
    }

    /// Each starts a program: so there are fewer.
    @Test func `PDF files`() async {
        let pdf = TinyPDF.bytes(of: "Text", catalog: "/OpenAction [4 0 R /Fit] /Lang (de)")
        var random = Seeded(seed: 44)
        var taken = 0
        for _ in 0..<100 where await FaultOf.file(mutated(pdf, &random)) == nil { taken += 1 }
        #expect(taken < 100)
        held(100, "damaged PDF taken or refused, in processes of their own")
    }
}
