import Concept
import Register

/// Copies a PNG chunk by chunk, keeping only those that determine how the picture looks.
///
/// - Source: PNG Specification, Third Edition, 5.
enum PNGPicture {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// The types of chunks that are kept; texts, times and Exif data are not.
    private static let kept: Set = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs",
    ]

    /// Returns the picture; `nil` if the bytes are no complete PNG.
    static func read(_ bytes: [UInt8]) -> PictureFile? {
        guard bytes.starts(with: signature) else { return nil }
        var written = signature
        var size: (width: Int, height: Int)?
        var hasPoints = false
        var place = signature.count
        while place + 12 <= bytes.count {
            let length = bytes.number(at: place, bytes: 4)
            let end = place + 12 + length
            guard end <= bytes.count else { return nil }
            let type = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            if size == nil {
                guard type == "IHDR", length == 13 else { return nil }
                size = (
                    bytes.number(at: place + 8, bytes: 4), bytes.number(at: place + 12, bytes: 4)
                )
            }
            if kept.contains(type) {
                written += bytes[place..<end]
            } else if type.first?.isUppercase == true {
                // An unknown chunk without which the picture cannot be shown.
                return nil
            }
            if type == "IDAT" { hasPoints = true }
            if type == "IEND" {
                guard hasPoints, let size else { return nil }
                return PictureFile(
                    format: .png,
                    width: size.width,
                    height: size.height,
                    bytes: written
                )
            }
            place = end
        }
        return nil
    }
}
