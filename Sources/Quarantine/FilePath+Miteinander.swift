import Foundation
package import SystemPackage

extension FilePath {
    /// The path of the program `miteinander`, which the quarantine starts once more to read a file.
    ///
    /// In the running server this is the link to its own executable. In a test or in the benchmarks
    /// it is the program of that name in the same folder.
    package static var ofMiteinander: FilePath {
        let link = "/proc/self/exe"
        // Without `/proc`, only the place where it is usually installed is left.
        guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
            return "/usr/local/bin/miteinander"
        }
        let own = FilePath(path)
        if own.lastComponent?.string.hasPrefix("miteinander-bench") == false,
            own.extension != "xctest"
        {
            // By the link: it still leads to this program after an update has replaced the file.
            return FilePath(link)
        }
        return own.removingLastComponent().appending("miteinander")
    }
}
