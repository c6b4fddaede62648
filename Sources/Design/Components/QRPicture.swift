import CQrencode
package import Markup

/// A text as a QR code, dark on light in every look, so that a camera can read it.
///
/// Who sees no picture reads the text beside it; see `SecretMarkup`.
package struct QRPicture: Sendable {
    /// Rows of modules; `true` is dark.
    let rows: [[Bool]]

    /// The light frame without which cameras find no code, in modules.
    ///
    /// - Source: ISO/IEC 18004, 5.3.8.
    private static let quietZone = 4

    /// `nil` where the text is too long for a code.
    package init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        rows = (0..<width).map { y in (0..<width).map { x in data[y * width + x] & 1 == 1 } }
    }

    package var markup: some Markup {
        let size = rows.count + 2 * Self.quietZone
        return svg(
            .class("qr"),
            .viewBox(0, 0, Double(size), Double(size)),
            .width(200),
            .height(200),
            .aria(.hidden(true))
        ) {
            SVG.path(.d(steps), .fill(.currentColor))
        }
    }

    /// Each run of dark modules of a row as one piece.
    private var steps: [SVG.PathStep] {
        rows.indices.flatMap { y in
            runs(rows[y]).flatMap { run -> [SVG.PathStep] in
                let left = Double(run.lowerBound + Self.quietZone)
                let right = Double(run.upperBound + Self.quietZone)
                let top = Double(y + Self.quietZone)
                return [
                    .move(left, top), .line(right, top), .line(right, top + 1),
                    .line(left, top + 1), .close,
                ]
            }
        }
    }

    private func runs(_ row: [Bool]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for x in row.indices where row[x] {
            if let last = found.last, last.upperBound == x {
                found[found.count - 1] = last.lowerBound..<x + 1
            } else {
                found.append(x..<x + 1)
            }
        }
        return found
    }
}
