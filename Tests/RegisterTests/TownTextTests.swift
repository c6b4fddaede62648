import Concept
import Register
import TestKit
import Testing

/// What readers of another language are shown of the town's words.
@Suite struct TownTextTests {
    private let measure = Reference(.measure, 1)

    private func words(_ entries: Translation.Entry...) -> TownWords {
        TownWords(Translation(of: measure, language: "en", entries: entries))
    }

    @Test func `a translation counts where it was made of these German words`() {
        let words = words(Translation.Entry("title", "Language café", from: "Sprachcafé"))
        #expect(words.text("Sprachcafé").words == "Language café")
        #expect(words.text("Sprachcafé").isTranslated)
        #expect(words.text("Sprachcafé").german == "Sprachcafé")
        #expect(words.text("Sprachtreff").words == "Sprachtreff")
        #expect(!words.text("Sprachtreff").isTranslated)
    }

    @Test func `what a public copy keeps of an older text counts for nothing`() {
        let words = words(Translation.Entry("title", "Language café", from: ""))
        #expect(!words.text("").isTranslated)
        #expect(words.text("Sprachcafé").words == "Sprachcafé")
    }

    @Test func `an empty translation leaves the German words`() {
        #expect(words(Translation.Entry("title", "", from: "Kurs")).text("Kurs").words == "Kurs")
    }

    @Test func `of equal German words the first path counts`() {
        let words = words(
            Translation.Entry("title", "Later", from: "Kurs"),
            Translation.Entry("nextStep", "First", from: "Kurs")
        )
        #expect(words.text("Kurs").words == "First")
    }
}
