extension AttachmentType {
    /// The most Unicode scalars in the name of a file, including its extension.
    package static let nameLimit = 120

    /// The extensions that files of this type may have, in lower case.
    var endings: Set<String> {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe"]
        case .pdf, .odt, .ods, .docx, .xlsx, .png: [rawValue]
        }
    }

    /// A safe name for a file that somebody sent.
    ///
    /// Folders and invisible or controlling characters are removed, and the extension becomes that
    /// of the real type: a PDF named "rechnung.pdf.exe" becomes "rechnung.pdf", because people and
    /// machines go by the extension.
    ///
    /// - Source: decision 41.
    package func fileName(from given: String) -> String {
        let last = given.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last
        let tidied = Self.trimmed(Self.tidied(last ?? Substring().unicodeScalars)[...])
        var steps = tidied.split(separator: ".").map(String.init)
        if steps.count > 1, Self.isEnding(steps[steps.count - 1]) { steps.removeLast() }
        if steps.count > 1, endings.contains(steps[steps.count - 1].lowercased()) {
            steps.removeLast()
        }
        var name = ""
        for step in steps {
            // What looks like an ending in the middle stays as a word.
            if !name.isEmpty { name += Self.isEnding(step) ? " " : "." }
            name += step
        }
        let ending = "." + (self == .jpeg ? "jpg" : rawValue)
        let room = Self.nameLimit - ending.unicodeScalars.count
        let short = String(String.UnicodeScalarView(name.unicodeScalars.prefix(room)))
        let trimmed = Self.trimmed(short[...])
        return (trimmed.isEmpty ? "Datei" : trimmed) + ending
    }

    /// Whether it looks like an extension: one to six ASCII letters and digits, with a letter among
    /// them.
    private static func isEnding(_ step: String) -> Bool {
        (1...6).contains(step.unicodeScalars.count)
            && step.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) }
            && step.unicodeScalars.contains(where: isLetter)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic
    }

    /// Keeps what can be printed; replaces what file systems forbid by a space, and drops the rest.
    private static func tidied(_ scalars: Substring.UnicodeScalarView) -> String {
        var tidied = String.UnicodeScalarView()
        for scalar in scalars.prefix(4 * nameLimit) {
            let isSpace =
                scalar.properties.isWhitespace || "<>:\"|?*".unicodeScalars.contains(scalar)
            if isSpace {
                if tidied.last != " " { tidied.append(" ") }
                continue
            }
            guard !scalar.properties.isDefaultIgnorableCodePoint else { continue }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned: continue
            default: tidied.append(scalar)
            }
        }
        return String(tidied)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first == " " { text.removeFirst() }
        while let last = text.last, last == " " || last == "." { text.removeLast() }
        return String(text)
    }
}
