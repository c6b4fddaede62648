/// The orientation of a photo: how it has to be turned to be upright.
///
/// - Source: Exif 3.0, 4.5 (segment) and 4.6.4 (tag 274); TIFF 6.0, section 2.
struct PictureTurning {
    /// The beginning of an Exif segment in a JPEG.
    static let mark = Array("Exif\u{0}\u{0}".utf8)

    /// The value of the tag, 2 to 8; 1 would mean upright.
    private let value: UInt8

    /// Reads Exif data; `nil` if it gives no orientation or the photo is upright.
    init?(_ note: [UInt8]) {
        let isLittle = note.starts(with: [0x49, 0x49, 42, 0])
        guard isLittle || note.starts(with: [0x4D, 0x4D, 0, 42]), note.count >= 8 else {
            return nil
        }
        func number(_ place: Int, _ count: Int) -> Int? {
            guard place >= 0, place + count <= note.count else { return nil }
            let bytes = note[place..<place + count]
            return Array(isLittle ? bytes.reversed() : Array(bytes)).number(at: 0, bytes: count)
        }
        guard let start = number(4, 4), let count = number(start, 2) else { return nil }
        for index in 0..<min(count, 512) {
            let entry = start + 2 + 12 * index
            guard let tag = number(entry, 2), let value = number(entry + 8, 2) else { return nil }
            if tag == 274 {
                guard (2...8).contains(value) else { return nil }
                self.value = UInt8(value)
                return
            }
        }
        return nil
    }

    /// Exif data with the orientation as its only entry.
    var note: [UInt8] {
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
            + [1, 18, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]
            + [0, 0, 0, 0]
    }
}
