package import Foundation
package import Register

/// A picture that somebody chose, known by its content and written anew.
///
/// Only the parts that a page needs to show it are kept: what a camera or a program adds (where, when, who,
/// whatever follows the end) does not reach the public.
package struct PictureFile: Codable, Hashable, Sendable {
    package let format: Logo.Format
    /// In pixels.
    package let width: Int
    package let height: Int
    package let bytes: Data

    /// A logo of more is not made for pages.
    package static let byteLimit = 256 << 10

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

    init(format: Logo.Format, width: Int, height: Int, bytes: [UInt8]) {
        self.format = format
        self.width = width
        self.height = height
        self.bytes = Data(bytes)
    }
}

/// Why a file is no picture for the pages.
package enum PictureFault: Error, Codable, Hashable, Sendable {
    case tooLarge(bytes: Int)
    /// Neither of the two formats, or broken.
    case noPicture
    case tooLong(width: Int, height: Int)
    /// The machine is too busy just now.
    case notRead
}

extension [UInt8] {
    /// A number of some bytes, the largest first; the place and the length are inside.
    func number(at place: Int, bytes: Int) -> Int {
        self[place..<place + bytes].reduce(0) { $0 << 8 | Int($1) }
    }
}
