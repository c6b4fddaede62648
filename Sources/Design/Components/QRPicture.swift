import CQrencode
package import Markup

/// A text as a QR code, for a camera.
///
/// It is dark on light in every colour scheme. Screen readers skip it, so the same text has to
/// stand beside it, as in `SecretMarkup`.
package struct QRPicture: Sendable {
    /// The modules by row and column; `true` is dark.
    let rows: [[Bool]]

    /// The width of the light frame without which scanners find no code, in modules.
    ///
    /// - Source: ISO/IEC 18004, 5.3.8.
    private static let quietZone = 4

    /// Encodes a text with error correction level M; `nil` if it is too long for one code.
    package init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        rows = (0..<width).map { y in (0..<width).map { x in data[y * width + x] & 1 == 1 } }
    }

    /// A drawing of 200 by 200 CSS pixels.
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

    /// One path for all dark modules: each run of them in a row is a rectangle, which keeps the
    /// markup short.
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

    /// The ranges of adjoining dark modules in a row, from left to right.
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
