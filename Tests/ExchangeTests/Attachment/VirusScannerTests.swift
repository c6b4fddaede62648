import Foundation
import TestKit
import Testing

@testable import Attachments

/// A scanner's word counts only where it really looked.
@Suite struct VirusScannerTests {
    /// A program that says and does this.
    private func scanner(_ script: String, limit: Duration = .seconds(20)) throws -> (
        VirusScanner, TemporaryFolder
    ) {
        let folder = try TemporaryFolder()
        let file = folder.file("scanner")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path())
        return (VirusScanner(file.path(), [], limit: limit), folder)
    }

    @Test func `what it answers is clean, a virus, or nothing`() async throws {
        let cases: [(String, VirusScanner.Verdict)] = [
            ("cat >/dev/null; echo 'stdin: OK'", .clean),
            ("echo 'stdin: OK'", .clean),
            ("cat >/dev/null; echo 'stdin: Test.Kanari FOUND'; exit 1", .virus),
            ("echo 'stdin: Heuristics.Limits.Exceeded.MaxScanSize FOUND'; exit 1", .notChecked),
            ("exit 0", .notChecked), ("exit 1", .notChecked),
            ("echo 'stdin: OK'; exit 2", .notChecked),
            ("kill -9 $$", .notChecked),
        ]
        for (script, verdict) in cases {
            let (scanner, folder) = try scanner(script)
            #expect(await scanner.look(at: Array("x".utf8)) == verdict, "\(script)")
            withExtendedLifetime(folder) {}
        }
        let (slow, folder) = try scanner("exec sleep 60", limit: .milliseconds(200))
        #expect(await slow.look(at: [1]) == .notChecked)
        withExtendedLifetime(folder) {}
        #expect(await VirusScanner("gibt-es-nicht", []).look(at: [1]) == .notChecked)
    }

    @Test func `the first that can look is asked, and pages know whether one can`() async throws {
        let (idle, first) = try scanner("exit 2")
        let (working, second) = try scanner("cat >/dev/null; echo 'stdin: OK'")
        let none = VirusWatch([idle])
        await none.check()
        #expect(await !none.isWorking)
        let watch = VirusWatch([idle, working])
        #expect(await !watch.isWorking)
        #expect(await watch.look(at: [1]) == .clean)
        #expect(await watch.isWorking)
        withExtendedLifetime((first, second)) {}
    }

    @Test func `where many wait, nothing is said of the next file`() async throws {
        let go = try TemporaryFolder()
        let mark = go.file("go").path()
        let (scanner, folder) = try scanner(
            "cat >/dev/null; until [ -e '\(mark)' ]; do sleep 0.05; done; echo 'stdin: OK'"
        )
        let watch = VirusWatch([scanner])
        let verdicts = await withTaskGroup(of: VirusScanner.Verdict.self) { group in
            for _ in 0..<12 { group.addTask { await watch.look(at: [1]) } }
            var verdicts: [VirusScanner.Verdict] = []
            for await verdict in group {
                verdicts.append(verdict)
                // Four are sent away at once; the others are looked at then.
                if verdicts.count == 4 { try? Data().write(to: go.file("go")) }
            }
            return verdicts
        }
        #expect(verdicts.prefix(4).allSatisfy { $0 == .notChecked })
        #expect(verdicts.dropFirst(4).allSatisfy { $0 == .clean })
        withExtendedLifetime((folder, go)) {}
    }

    @Test func `one that hung is not asked again for a while`() async throws {
        let (hung, first) = try scanner("exec sleep 60", limit: .milliseconds(200))
        let (working, second) = try scanner("cat >/dev/null; echo 'stdin: OK'")
        let watch = VirusWatch([hung, working])
        #expect(await watch.look(at: [1]) == .clean)
        // Rewritten, it would call all a virus; nobody asks it.
        try Data("#!/bin/sh\necho 'stdin: Test FOUND'; exit 1\n".utf8)
            .write(to: first.file("scanner"))
        #expect(await watch.look(at: [1]) == .clean)
        withExtendedLifetime((first, second)) {}
    }

    /// With signatures of its own.
    @Test func `ClamAV finds what its signatures say`() async throws {
        let folder = try TemporaryFolder()
        let mark = "Miteinander-Probe-Kanari"
        let digits = mark.utf8.map { String($0, radix: 16) }.joined()
        try Data("Test.Kanari:0:*:\(digits)\n".utf8).write(to: folder.file("own.ndb"))
        let database = "--database=\(folder.file("own.ndb").path())"
        let scanner = VirusScanner("clamscan", ["--no-summary", "--stdout", database])
        #expect(await scanner.look(at: TinyPDF.bytes(of: "Text")) == .clean)
        #expect(await scanner.look(at: TinyPDF.bytes(of: mark)) == .virus)
        let packed = TinyOffice.docx.with {
            $0["word/document.xml"] = $0["word/document.xml"].replacing("Bericht", with: mark)
        }
        #expect(await scanner.look(at: packed.bytes) == .virus)
        let empty = try TemporaryFolder()
        try FileManager.default.createDirectory(
            at: empty.file("none"),
            withIntermediateDirectories: true
        )
        let nothing = "--database=\(empty.file("none").path())"
        let without = VirusScanner("clamscan", ["--stdout", nothing])
        #expect(await without.look(at: [1]) == .notChecked)
    }
}
