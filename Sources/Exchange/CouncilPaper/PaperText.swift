import Decoding

/// The text of a council paper that comes as text.
package enum PaperText {
    package static let limit = FileText.limit

    /// - Throws: `.empty`, `.tooLarge`, `.neitherTextNorPDF`.
    package static func decode(_ bytes: [UInt8]) throws(PaperFileError) -> String {
        do {
            return try FileText.decode(bytes)
        } catch {
            switch error {
            case .empty: throw .empty
            case .tooLarge: throw .tooLarge
            case .noText: throw .neitherTextNorPDF
            }
        }
    }
}
