package import Foundation
package import Quarantine

/// The reading of a picture for the pages, as the quarantine runs it.
package struct PictureReading: ForeignReading {
    /// The name on the command line of its process.
    package static let name = "picture"

    /// A crash means that it is no picture; anything else, that it cannot be read now.
    package static func fault(_ failure: QuarantineFailure) -> PictureFault {
        switch failure {
        case .broken: .noPicture
        case .exhausted, .unavailable: .notRead
        }
    }

    /// Reads the picture.
    ///
    /// - Throws: `PictureFault`.
    package func read(_ bytes: [UInt8]) throws(PictureFault) -> PictureFile {
        try PictureFile(Data(bytes))
    }
}

extension PictureFile {
    /// Reads an uploaded picture for the pages in a process of its own.
    ///
    /// - Throws: `PictureFault`.
    package static func read(_ file: Data) async throws(PictureFault) -> PictureFile {
        guard file.count <= byteLimit else { throw .tooLarge(bytes: file.count) }
        return try await Quarantine.standard.read(PictureReading(), Array(file))
    }
}
