import Concept
import Register

/// Copies a JPEG segment by segment, keeping only those that determine how the picture looks.
///
/// - Source: ITU-T T.81, B.1 and B.2.
struct JPEGPicture {
    private let bytes: [UInt8]
    /// The next byte to read, behind the start marker.
    private var place = 2
    private var written: [UInt8] = [0xFF, 0xD8]
    private var size: (width: Int, height: Int)?
    /// Whether a scan with image data was found.
    private var hasPoints = false
    /// Whether the orientation was written already.
    private var isTurned = false

    /// Returns the picture; `nil` if the bytes are no complete JPEG.
    static func read(_ bytes: [UInt8]) -> PictureFile? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var picture = JPEGPicture(bytes)
        return picture.read()
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Goes through the segments until the end marker; bytes behind it are dropped.
    private mutating func read() -> PictureFile? {
        while let marker = marker() {
            if marker == 0xD9 {
                guard hasPoints, let size else { return nil }
                return PictureFile(
                    format: .jpeg,
                    width: size.width,
                    height: size.height,
                    bytes: written + [0xFF, 0xD9]
                )
            }
            guard readSegment(marker) else { return nil }
        }
        return nil
    }

    /// The next marker, behind any number of fill bytes; `nil` if there is none.
    private mutating func marker() -> UInt8? {
        guard place < bytes.count, bytes[place] == 0xFF else { return nil }
        while place < bytes.count, bytes[place] == 0xFF { place += 1 }
        guard place < bytes.count else { return nil }
        place += 1
        return bytes[place - 1]
    }

    /// Copies or skips a segment; `false` if the file is damaged or of a kind that is not
    /// supported.
    private mutating func readSegment(_ marker: UInt8) -> Bool {
        guard place + 2 <= bytes.count else { return false }
        let length = bytes.number(at: place, bytes: 2)
        let end = place + length
        guard length >= 2, end <= bytes.count else { return false }
        switch marker {
        case 0xC0, 0xC1, 0xC2:
            guard length >= 8, size == nil else { return false }
            let width = bytes.number(at: place + 5, bytes: 2)
            size = (width, bytes.number(at: place + 3, bytes: 2))
            keep(marker, upTo: end)
        // Tables, and markers that say which colours the numbers mean.
        case 0xC4, 0xDB, 0xDD, 0xE0, 0xEE: keep(marker, upTo: end)
        case 0xE2 where bytes[place..<end].dropFirst(2).starts(with: Array("ICC_PROFILE".utf8)):
            keep(marker, upTo: end)
        case 0xDA:
            guard size != nil else { return false }
            keep(marker, upTo: endOfPoints(from: end))
            hasPoints = true
            return true
        case 0xE1: keepTurning(upTo: end)
        // Additions of cameras and programs.
        case 0xE2, 0xE3...0xED, 0xEF, 0xFE: break
        default: return false
        }
        place = end
        return true
    }

    /// Keeps the orientation, and nothing else, from the Exif data.
    ///
    /// Without it, photos taken upright would lie on their side.
    private mutating func keepTurning(upTo end: Int) {
        let content = bytes[place + 2..<end]
        guard content.starts(with: PictureTurning.mark), !isTurned,
            let turning = PictureTurning(Array(content.dropFirst(PictureTurning.mark.count)))
        else { return }
        isTurned = true
        let note = PictureTurning.mark + turning.note
        written += [0xFF, 0xE1, 0, UInt8(note.count + 2)] + note
    }

    private mutating func keep(_ marker: UInt8, upTo end: Int) {
        written += [0xFF, marker] + bytes[place..<end]
        place = end
    }

    /// Where the image data of a scan ends: at the next marker that cannot be part of it.
    private func endOfPoints(from start: Int) -> Int {
        var place = start
        while place + 1 < bytes.count {
            let next = bytes[place + 1]
            if bytes[place] == 0xFF, next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) {
                return place
            }
            place += 1
        }
        return bytes.count
    }
}
