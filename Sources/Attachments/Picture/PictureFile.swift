package import Concept
package import Foundation
import Register

/// A picture known by its content, rewritten so that it holds only what is needed to display it.
///
/// What cameras and programs add (place, time, author, bytes behind the end) never reaches the
/// public.
package struct PictureFile: Codable, Hashable, Sendable {
    /// PNG or JPEG, as the content says.
    package let format: Logo.Format
    /// In pixels, as stored; the orientation may turn the picture.
    package let width: Int
    /// In pixels, as stored.
    package let height: Int
    /// The rewritten file.
    package let bytes: Data

    /// The largest file for the pages, in bytes: no logo needs more.
    package static let byteLimit = 256 << 10

    /// Reads a picture for the pages; runs inside the process in quarantine.
    ///
    /// - Throws: `PictureFault.tooLarge`, `.noPicture` or `.tooLong`.
    package init(_ file: Data) throws(PictureFault) {
        guard file.count <= Self.byteLimit else { throw .tooLarge(bytes: file.count) }
        let bytes = Array(file)
        guard let read = PNGPicture.read(bytes) ?? JPEGPicture.read(bytes) else { throw .noPicture }
        guard read.width > 0, read.height > 0 else { throw .noPicture }
        guard max(read.width, read.height) <= Logo.longestEdge else {
            throw .tooLong(width: read.width, height: read.height)
        }
        self = read
    }

    /// Only stores: for the readers of PNG and JPEG.
    init(format: Logo.Format, width: Int, height: Int, bytes: [UInt8]) {
        self.format = format
        self.width = width
        self.height = height
        self.bytes = Data(bytes)
    }
}

/// Why a file cannot be used as a picture for the pages.
package enum PictureFault: Error, Codable, Hashable, Sendable {
    /// More than `PictureFile.byteLimit`.
    case tooLarge(bytes: Int)
    /// Neither PNG nor JPEG, or damaged.
    case noPicture
    /// Longer than `Logo.longestEdge` on one side.
    case tooLong(width: Int, height: Int)
    /// The machine is too busy now.
    case notRead
}

extension [UInt8] {
    /// A number of so many bytes, the highest first; the caller makes sure that they are in range.
    func number(at place: Int, bytes: Int) -> Int {
        self[place..<place + bytes].reduce(0) { $0 << 8 | Int($1) }
    }
}
