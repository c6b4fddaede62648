package import Foundation

/// Pictures of a few bytes: correct in structure, with hardly any image data.
package enum TinyPicture {
    /// A PNG whose header names this size in pixels.
    ///
    /// `extra` is another chunk, by type and content, in front of the image data. Checksums are
    /// zero: the code under test does not look at them.
    package static func png(width: Int, height: Int, extra: (String, Data)? = nil) -> Data {
        var head = number(width, 4) + number(height, 4)
        head += Data([8, 0, 0, 0, 0])
        var bytes = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        bytes += chunk("IHDR", head)
        if let extra { bytes += chunk(extra.0, extra.1) }
        return bytes + chunk("IDAT", Data([0x78, 0x9C])) + chunk("IEND", Data())
    }

    /// A chunk with its length and a checksum of zero.
    private static func chunk(_ type: String, _ content: Data) -> Data {
        number(content.count, 4) + Data(type.utf8) + content + Data(repeating: 0, count: 4)
    }

    /// A JPEG whose header names this size in pixels.
    ///
    /// `extra` is another segment, by marker and content, in front of the frame header.
    package static func jpeg(width: Int, height: Int, extra: (UInt8, Data)? = nil) -> Data {
        var bytes = Data([0xFF, 0xD8])
        bytes += segment(0xE0, Data("JFIF\u{0}".utf8))
        if let extra { bytes += segment(extra.0, extra.1) }
        bytes += segment(
            0xC0,
            Data([8]) + number(height, 2) + number(width, 2) + Data([1, 1, 17, 0])
        )
        bytes += segment(0xDA, Data([1, 1, 0, 0, 63, 0]))
        return bytes + Data([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9])
    }

    /// A segment with its marker and length.
    private static func segment(_ marker: UInt8, _ content: Data) -> Data {
        Data([0xFF, marker]) + number(content.count + 2, 2) + content
    }

    /// A number in so many bytes, the highest first.
    private static func number(_ value: Int, _ count: Int) -> Data {
        Data((0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) })
    }
}
