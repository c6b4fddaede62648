package import Markup
import Web

/// A text that somebody typed into a field of several lines: each line becomes a paragraph.
package func typedText(_ text: String) -> some Markup {
    ForEach(text.typedLines) { line in p { line } }
}
