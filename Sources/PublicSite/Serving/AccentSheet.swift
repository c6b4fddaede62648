import Concept
package import Register
import Synchronization
import Web

/// The style sheet that sets a town's own colour, for light and for dark pages.
///
/// It only sets the custom property that the main sheet uses. Its path holds a hash of its bytes,
/// so browsers may keep it for ever.
package struct AccentSheet: Sendable {
    /// "/farben-<hash>.css".
    package let path: String
    /// The sheet as it is sent.
    let sending: Sending

    /// Writes and compresses the sheet of a colour.
    init(_ accent: Color) {
        let text = AccentSheet.text(accent)
        sending = Sending(Array(text.utf8), mediaType: "text/css; charset=utf-8", isForever: true)
        path = "/farben-\(sending.compressed.etag.filter(\.isHexDigit)).css"
    }

    /// The colour as the town set it and, for dark pages, a lighter one that keeps enough contrast.
    static func text(_ accent: Color) -> String {
        """
        :root { --accent: \(accent.text); }
        @media (prefers-color-scheme: dark) { :root { --accent: \(Accent.dark(accent).text); } }

        """
    }
}

/// Keeps the sheet of the colour that the town had last, so that it is made once.
package final class AccentSheets: Sendable {
    /// The last sheet and its colour; `nil` before the first page.
    private let made = Mutex<(accent: Color, sheet: AccentSheet)?>(nil)

    /// The sheet for a public view; `nil` if the town has set no colour.
    package func sheet(for register: PublicRegister) -> AccentSheet? {
        guard let text = register.only(Municipality.self)?.accent, let accent = Color(text) else {
            return nil
        }
        return made.withLock { made in
            if let made, made.accent == accent { return made.sheet }
            let sheet = AccentSheet(accent)
            made = (accent, sheet)
            return sheet
        }
    }
}
