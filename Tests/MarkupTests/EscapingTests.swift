import Markup
import Testing

@Suite struct EscapingTests {
    @Test func `text and attributes escape what ends them`() {
        #expect("a<b>&\"'".renderedText() == "a&lt;b&gt;&amp;\"'")
        #expect(
            p(.title("<\"'&>")) {}.renderedText()
                == #"<p title="&lt;&quot;&#39;&amp;&gt;"></p>"#
        )
    }

    @Test func `line ends and tabs stay, a carriage return as a reference`() {
        #expect("\ta\r\nb\n".renderedText() == "\ta&#13;\nb\n")
    }

    @Test(arguments: UInt32(0)...0x10)
    func `a scalar that HTML forbids is replaced and any other is not`(plane: UInt32) {
        for low in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(plane << 16 | low) else { continue }
            guard !"\r&<>".unicodeScalars.contains(scalar) else { continue }
            let written = String(Character(scalar)).renderedText().unicodeScalars
            let expected = RandomText.isForbidden(scalar) ? "\u{FFFD}" : scalar
            if !written.elementsEqual([expected]) {
                Issue.record("U+\(String(scalar.value, radix: 16)) became \(written)")
            }
        }
    }

    @Test func `text that reads as markup stays text`() {
        #expect(
            textarea { "</textarea><script>" }.renderedText()
                == "<textarea>\n&lt;/textarea&gt;&lt;script&gt;</textarea>"
        )
        #expect(pre { "\nx" }.renderedText() == "<pre>\n\nx</pre>")
    }
}
