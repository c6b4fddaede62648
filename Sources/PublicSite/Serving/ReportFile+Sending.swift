import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Vault
import Web

extension ReportFile {
    /// The header that makes a browser save the file under its title, and never show it.
    ///
    /// - Source: RFC 6266, 4.3; RFC 8187, 3.2.
    var disposition: String {
        let plain = CharacterSet(charactersIn: "a"..."z").union(
            CharacterSet(charactersIn: "A"..."Z")
        )
        .union(CharacterSet(charactersIn: "0"..."9"))
        let name =
            type.fileName(from: title).addingPercentEncoding(withAllowedCharacters: plain)
            ?? "datei.\(type.rawValue)"
        return "attachment; filename=\"datei.\(type.rawValue)\"; filename*=UTF-8''\(name)"
    }
}

extension Site {
    /// The file at a path, if it belongs to a report that is public now; otherwise `nil`.
    ///
    /// - Throws: what reading the bytes from the shelf throws.
    func reportFile(_ path: Substring) async throws -> (sending: Sending, file: ReportFile)? {
        guard let file = town.published.reportFiles.first(where: { $0.path == path }),
            let bytes = try await town.bytes(of: file)
        else { return nil }
        return (Sending(Array(bytes), mediaType: file.type.mediaType), file)
    }
}
