import TestKit
import Testing

@testable import Attachments

/// An archive that contradicts itself is opened by nobody here: others would see another file.
@Suite struct PackedFileTests {
    private func fault(_ archive: TinyArchive) -> AttachmentFault? {
        FaultOf.document(archive.bytes)
    }

    private func changed(_ change: (inout TinyArchive) -> Void) -> TinyArchive {
        var archive = TinyOffice.docx.archive
        change(&archive)
        return archive
    }

    @Test func `an archive that says the same twice is taken`() {
        #expect(fault(changed { _ in }) == nil)
        #expect(fault(changed { $0.parts[2].sizesFollow = true }) == nil)
        #expect(fault(changed { $0.parts[0].note = [0x20, 0xA2, 2, 0, 0, 0] }) == nil)
        #expect(fault(changed { $0.parts.append(.init("word/", "")) }) == nil)
    }

    @Test func `an archive that contradicts itself is refused`() {
        let lies: [(String, (inout TinyArchive) -> Void)] = [
            ("more before", { $0.before = Array("MZ".utf8) }),
            ("more behind", { $0.behind = [0] }),
            ("an archive behind", { $0.behind = TinyOffice.odt.bytes }),
            ("a gap", { $0.parts[1].gap = [0] }),
            ("more in the list", { $0.claimedCount = 99 }),
            ("less in the list", { $0.claimedCount = 1 }),
            ("larger than it is", { $0.parts[2].claimedSize = 1_000_000 }),
            ("smaller than it is", { $0.parts[2].claimedSize = 1 }),
            ("larger before than in the list", { $0.parts[2].claimedSizeBefore = 9_000 }),
            ("another name before", { $0.parts[1].nameBefore = "_rels/.relz" }),
            ("packed otherwise", { $0.parts[2].method = 12 }),
            ("not packed as it says", { $0.parts[2].method = 8 }),
            ("twice", { $0.parts.append($0.parts[3]) }),
            ("twice, but for capitals", { $0.parts.append(.init("WORD/styles.xml", "<a/>")) }),
            ("two rows of one part", { $0.sharesBytes = true }),
            ("another name in a note", { $0.parts[0].note = [0x75, 0x70, 1, 0, 0] }),
            ("a note that is cut off", { $0.parts[0].note = [1, 2, 9, 0] }),
            ("sizes that nobody needs", { $0.parts[0].note = [1, 0, 4, 0, 0, 0, 0, 0] }),
        ]
        for (name, lie) in lies {
            #expect(fault(changed(lie)) == .damaged, "\(name)")
        }
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/passwd", "a/../../b", "a\\b", "word\\styles2.xml", "a//b",
        "./word/styles2.xml", "word/styles\u{7}.xml", "word/\u{0}styles2.xml", "",
    ]) func `names that lead out or hide are refused`(name: String) {
        #expect(fault(changed { $0.parts.append(.init(name, "x")) }) == .damaged)
        var open = TinyOffice.odt.archive
        open.parts.append(.init(name, "x"))
        #expect(fault(open) == .damaged)
    }

    @Test(arguments: ["word/\u{202E}gnp.png", "word/media/ü.png", "Ｂasic/x.xml"])
    func `names with signs that look like others are refused`(name: String) {
        #expect(fault(changed { $0.parts.append(.init(name, "x")) }) == .hasProgram)
    }

    @Test func `the type of an open document stands first and as it is`() {
        var archive = TinyOffice.odt.archive
        archive.parts.swapAt(0, 1)
        #expect(fault(archive) == .damaged)
        archive.parts.swapAt(0, 1)
        archive.parts[0].note = [0x20, 0xA2, 0, 0]
        #expect(fault(archive) == .damaged)
    }

    @Test func `an archive that is cut off anywhere is refused`() {
        let bytes = TinyOffice.xlsx.bytes
        for end in stride(from: 4, to: bytes.count, by: 7) {
            #expect(FaultOf.document(Array(bytes[..<end])) == .damaged)
        }
    }
}
