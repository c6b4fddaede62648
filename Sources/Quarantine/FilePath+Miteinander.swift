import Foundation
package import SystemPackage

extension FilePath {
    /// The program `miteinander`: this one, or what stands beside it where this one is a test.
    package static var ofMiteinander: FilePath {
        let link = "/proc/self/exe"
        // Without the file system of processes there is only the usual place.
        guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
            return "/usr/local/bin/miteinander"
        }
        let own = FilePath(path)
        if own.lastComponent?.string.hasPrefix("miteinander-bench") == false,
            own.extension != "xctest"
        {
            // By the link: it holds also after the file was replaced by a newer one.
            return FilePath(link)
        }
        return own.removingLastComponent().appending("miteinander")
    }
}
