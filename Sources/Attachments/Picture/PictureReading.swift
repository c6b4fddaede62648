package import Foundation
package import Quarantine

/// The reading of a picture for the pages, inside its process.
package struct PictureReading: ForeignReading {
    package static let name = "picture"

    package static func fault(_ failure: QuarantineFailure) -> PictureFault {
        switch failure {
        case .broken: .noPicture
        case .exhausted, .unavailable: .notRead
        }
    }

    package func read(_ bytes: [UInt8]) throws(PictureFault) -> PictureFile {
        try PictureFile(Data(bytes))
    }
}

extension PictureFile {
    /// Reads a picture in a process of its own.
    package static func read(_ file: Data) async throws(PictureFault) -> PictureFile {
        guard file.count <= byteLimit else { throw .tooLarge(bytes: file.count) }
        return try await Quarantine.standard.read(PictureReading(), Array(file))
    }
}
