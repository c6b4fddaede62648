import Testing
import Words

struct SortTests {
    @Test func `names are sorted as in a dictionary`() {
        let sorted = [
            "2. Bürgerschaft", "Ämter", "Amtsblatt", "Änderung", "Arbeit", "Bar", "Bär", "bare",
            "Élan", "Elanvoll", "Goethe", "Göbel", "Maß", "Masse", "Maßnahme", "Sozialamt",
            "Stadt Offenburg", "Stadt-Rat", "Stadtteil", "Übergang", "Zebra",
        ]
        let expected = [
            "2. Bürgerschaft", "Ämter", "Amtsblatt", "Änderung", "Arbeit", "Bar", "Bär", "bare",
            "Élan", "Elanvoll", "Göbel", "Goethe", "Maß", "Masse", "Maßnahme", "Sozialamt",
            "Stadt Offenburg", "Stadt-Rat", "Stadtteil", "Übergang", "Zebra",
        ]
        #expect(sorted.sortedByName() == expected)
        #expect(sorted.reversed().sortedByName() == expected)
    }

    @Test func `letters of other languages stand with their base letters`() {
        let names = ["Łódź", "Lodz", "İzmir", "Izmit", "Şanlı", "Samsun", "Œuvre", "Öfen", "Київ"]
        #expect(
            names.sortedByName()
                == ["İzmir", "Izmit", "Lodz", "Łódź", "Œuvre", "Öfen", "Samsun", "Şanlı", "Київ"]
        )
        #expect(SortKey("a\u{308}b") < SortKey("ac"))
    }

    @Test func `signs around a name do not move it`() {
        #expect(
            ["„Brücke“ e. V.", "Bund", "Brot"].sortedByName() == ["Brot", "„Brücke“ e. V.", "Bund"]
        )
        #expect(["(B)", "B", "b"].sortedByName() == ["(B)", "B", "b"])
    }

    @Test func `things are sorted by their names`() {
        let things = [(2, "Ä"), (1, "B"), (3, "A")].sorted(byName: \.1)
        #expect(things.map(\.0) == [3, 2, 1])
    }
}
