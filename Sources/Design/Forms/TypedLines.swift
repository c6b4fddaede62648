package import Markup
import Web

/// A text as it was typed into a field: each line a paragraph.
package func typedText(_ text: String) -> some Markup {
    ForEach(text.typedLines) { line in p { line } }
}
