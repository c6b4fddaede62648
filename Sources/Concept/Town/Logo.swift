import Register

/// The picture in the head of the town's pages.
///
/// The bytes are stored beside the log under their digest.
package struct Logo: Codable, Hashable, Sendable {
    /// SHA-256 of the bytes, as 64 hexadecimal digits.
    package var digest: String
    /// The format of the file.
    package var format: Format
    /// In pixels, from 1 to `longestEdge`.
    package var width: Int
    /// In pixels, from 1 to `longestEdge`.
    package var height: Int
    /// What it shows, for people who cannot see it; never empty.
    package var alternative: String

    /// `Municipality.check` checks the values.
    package init(digest: String, format: Format, width: Int, height: Int, alternative: String) {
        self.digest = digest
        self.format = format
        self.width = width
        self.height = height
        self.alternative = alternative
    }

    /// Raster images only: a vector image could contain scripts or addresses of others.
    package enum Format: String, Codable, Hashable, Sendable {
        case png, jpeg
    }

    /// The fields of the municipality that hold it.
    package static let fieldNames: Set = ["logo.digest", "logo.alternative"]

    static let properties: [Property<Logo>] = [
        .code("digest", \.digest), .text("alternative", \.alternative),
    ]

    /// The longest edge in pixels; larger images are meant for print.
    package static let longestEdge = 2000

    /// Checks digest, size and alternative text.
    ///
    /// - Throws: `Refusal.malformed`, `Refusal.missing`.
    func check() throws(Refusal) {
        guard digest.utf8.count == 64, digest.allSatisfy({ "0123456789abcdef".contains($0) }) else {
            throw .malformed(.municipality, field: "logo.digest", value: digest)
        }
        for edge in [width, height] where !(1...Self.longestEdge).contains(edge) {
            throw .malformed(.municipality, field: "logo.digest", value: "\(width) × \(height)")
        }
        try Municipality.require(alternative, "logo.alternative")
    }
}
