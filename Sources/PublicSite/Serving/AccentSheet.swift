import Concept
package import Register
import Synchronization
import Web

/// The style sheet of a town's own colour: the custom properties that the main sheet uses, for light
/// and for dark pages.
///
/// Its name holds a hash of its bytes, so that browsers keep it.
package struct AccentSheet: Sendable {
    package let path: String
    let sending: Sending

    init(_ accent: Color) {
        let text = AccentSheet.text(accent)
        sending = Sending(Array(text.utf8), mediaType: "text/css; charset=utf-8", isForever: true)
        path = "/farben-\(sending.compressed.etag.filter(\.isHexDigit)).css"
    }

    static func text(_ accent: Color) -> String {
        """
        :root { --accent: \(accent.text); }
        @media (prefers-color-scheme: dark) { :root { --accent: \(Accent.dark(accent).text); } }

        """
    }
}

/// The sheet of the colour that a town had last, made once.
package final class AccentSheets: Sendable {
    private let made = Mutex<(accent: Color, sheet: AccentSheet)?>(nil)

    /// The sheet for a town as the public sees it today; `nil` where it has set no colour.
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
