import Exchange
import TestKit
import Testing
import Words

@Suite struct PaperPropertyTests {
    @Test(arguments: PaperFiles.names)
    func `a paper cut anywhere is read, and said to break off inside a sentence`(
        name: String
    ) throws {
        let text = try PaperFiles.text(name)
        for (number, end) in text.indices.enumerated() where number % 23 == 1 {
            let cut = String(text[..<end])
            guard let reading = try? read(cut) else { continue }
            let last = cut.endsInSignature ? nil : cut.last { !$0.isWhitespace }
            if reading.chapters.isEmpty || last?.isLetter == true && !reading.endsInList {
                if !reading.breaksOff { Issue.record("\(name) after …\(cut.suffix(40))") }
            }
        }
    }

    @Test(arguments: PaperFiles.names)
    func `a paper with random changes is read without a crash`(name: String) throws {
        let text = try PaperFiles.text(name)
        for seed in UInt64(1)...250 {
            var chance = Seeded(seed: seed)
            let changed = mutated(Array(text.utf8), by: &chance)
            do {
                let reading = try read(PaperText.decode(changed))
                #expect(reading.isSound, "\(name), seed \(seed)")
            } catch {
                let known: [PaperFileError] = [.empty, .neitherTextNorPDF, .nothingRecognised]
                #expect(known.contains(error), "\(name), seed \(seed)")
            }
        }
        held(250, "damaged papers read or refused")
    }

    /// What the program that takes the text out of a PDF hands on: pages, gaps, and bytes that are none.
    @Test func `the text of a PDF with random changes is read without a crash`() throws {
        let pages = try ["grauburg", "brunnhafen", "kirchfurt", "torgenau"].map {
            Array((try PaperFiles.text($0) + "\u{C}").utf8)
        }
        for seed in UInt64(1)...2000 {
            var chance = Seeded(seed: seed)
            var text = pages.randomElement(using: &chance) ?? []
            if chance.oneIn(3) { text += pages.randomElement(using: &chance) ?? [] }
            for _ in 0..<Int.random(in: 0...3, using: &chance) {
                text.insert(0x0C, at: Int.random(in: 0..<text.count, using: &chance))
            }
            let changed = String(decoding: mutated(text, by: &chance), as: UTF8.self)
            // Whether it is still a paper is not asked here.
            guard let reading = try? read(changed) else { continue }
            #expect(reading.isSound, "seed \(seed)")
        }
        held(2000, "damaged texts of PDF read or refused")
    }

    /// Each starts a process, and a program in it: so there are fewer.
    @Test func `a PDF with random changes is read, or refused with a sentence`() async throws {
        let whole = TinyPDF.bytes(of: try PaperFiles.text("grauburg"))
        var read = 0
        for seed in UInt64(1)...100 {
            var chance = Seeded(seed: seed)
            let changed = Array(whole.prefix(8)) + mutated(Array(whole.dropFirst(8)), by: &chance)
            do {
                _ = try await CouncilPaperReader.read(changed)
                read += 1
            } catch {
                #expect(error.message(in: .german, file: "x").last == ".", "seed \(seed)")
            }
        }
        #expect(read > 0 && read < 100)
        held(
            100,
            "damaged PDF of papers read, or refused with a sentence, in processes of their own"
        )
    }

    @Test func `random bytes never stop the reader`() {
        for seed in UInt64(1)...200 {
            var chance = Seeded(seed: seed)
            let count = Int.random(in: 0...3000, using: &chance)
            let alphabet = Array("\n\n  \t|-.:/() 12A.BeschlussNr.Datum•üö\u{C}".utf8)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &chance) ?? 0 }
            do {
                let reading = try read(PaperText.decode(bytes))
                #expect(reading.isSound, "seed \(seed)")
            } catch {
                #expect(error != .tooLarge, "seed \(seed)")
            }
        }
    }

    @Test(
        arguments: [
            "Wort ", "\n", "Datum:\n", "1. Punkt\n\n", "- ", "\u{C}", "Seite 2 von 3\n",
            "Gremium\tDatum\n",
            "A3 Ziel\n", "|", "- a\n\n", "a-\n", "und\n", "1. a:\n\nInhalt:\n\n", "Beschluss\n",
            "Drucksache 1/2\n\n",
        ])
    func `a large text takes time in proportion`(piece: String) {
        let clock = ContinuousClock()
        let small = clock.measure { _ = try? read(repeated(piece, bytes: 10_000)) }
        let large = clock.measure { _ = try? read(repeated(piece, bytes: 60_000)) }
        #expect(large < small * 20 + .seconds(1), "\(piece): \(small), \(large)")
    }

    private func read(_ text: String) throws(PaperFileError) -> PaperReading {
        try PaperReader.read(text)
    }

    private func repeated(_ piece: String, bytes: Int) -> String {
        "Beschlussvorlage\nSachverhalt:\n"
            + String(repeating: piece, count: bytes / piece.utf8.count)
    }

    /// Cuts out, doubles and replaces stretches of the bytes.
    private func mutated(_ bytes: [UInt8], by chance: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &chance) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &chance)
            let end = min(bytes.count, start + Int.random(in: 0...200, using: &chance))
            let target = Int.random(in: 0..<bytes.count, using: &chance)
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: target)
            case 2: bytes[target] = UInt8.random(in: 0...255, using: &chance)
            default: bytes.replaceSubrange(start..<end, with: "\n".utf8)
            }
        }
        return bytes
    }
}

extension String {
    /// Whether no sentence ends here but a signature, whose names are left out (decision 39): behind
    /// "gez.", or a word alone below a place and a day, which may be the name of who signed.
    fileprivate var endsInSignature: Bool {
        contains("gez") || firstMatch(of: /, den [0-9.]{10}\s+\p{L}+\s*\z/) != nil
    }
}

extension PaperReading {
    /// What holds of every reading, whatever the text was.
    fileprivate var isSound: Bool {
        let texts = chapters.flatMap(\.blocks) + proposedResolution
        return texts.allSatisfy { !$0.text.isEmpty }
            && consultations.allSatisfy { !$0.body.isEmpty }
            && actors.allSatisfy { $0.proposedParts.count != 1 && !$0.name.isEmpty }
            && fields.allSatisfy { !$0.name.isEmpty }
            && strategicGoals.allSatisfy { !$0.code.isEmpty }
    }

    /// Whether the end is a list of names, whose last may be whole.
    fileprivate var endsInList: Bool {
        guard let last = chapters.last?.blocks.last else { return true }
        if case .bullet = last { return true }
        return !attachments.isEmpty
    }
}
