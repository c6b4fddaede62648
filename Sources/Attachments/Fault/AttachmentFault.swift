/// Why a file is not taken.
package enum AttachmentFault: String, Error, Codable, Hashable, Sendable {
    case empty, tooLarge, otherType, damaged
    /// It asks for a password.
    case locked
    /// It holds a program, another file, or a part of which nobody knows that it is harmless.
    case hasProgram
    /// It fetches something from elsewhere, or leads to files and servers.
    case leadsOutside
    /// The scanner for viruses has found one.
    case hasVirus
    /// The program `qpdf` is not installed, or cannot work.
    case notChecked
    /// Time or memory ran out, or no program could be started: nothing is known of the file.
    case notCheckedNow
}
