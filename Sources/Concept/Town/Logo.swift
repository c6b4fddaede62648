import Register

/// The picture in the head of the town's pages.
///
/// Its bytes stand beside the log under their digest; the record names them.
package struct Logo: Codable, Hashable, Sendable {
    /// SHA-256 of the bytes, as 64 hexadecimal digits.
    package var digest: String
    package var format: Format
    /// In pixels.
    package var width: Int
    package var height: Int
    /// What it shows, for those who do not see it.
    package var alternative: String

    package init(digest: String, format: Format, width: Int, height: Int, alternative: String) {
        self.digest = digest
        self.format = format
        self.width = width
        self.height = height
        self.alternative = alternative
    }

    /// Pictures of points only: a drawing may hold scripts and addresses of others.
    package enum Format: String, Codable, Hashable, Sendable {
        case png, jpeg
    }

    /// The fields of the municipality that hold it.
    package static let fieldNames: Set = ["logo.digest", "logo.alternative"]

    static let properties: [Property<Logo>] = [
        .code("digest", \.digest), .text("alternative", \.alternative),
    ]

    /// The longest edge, in pixels: what is larger was meant for paper.
    package static let longestEdge = 2000

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
