/// Why an attachment is refused.
package enum AttachmentFault: String, Error, Codable, Hashable, Sendable {
    /// No bytes; too many bytes, also unpacked; a type that is not accepted; not built as its type
    /// demands.
    case empty, tooLarge, otherType, damaged
    /// Encrypted with a password.
    case locked
    /// It contains a macro, an embedded file, or anything that is not known to be harmless.
    case hasProgram
    /// It loads something from elsewhere, or links to files or servers other than web pages.
    case leadsOutside
    /// The virus scanner has found one.
    case hasVirus
    /// It cannot be checked on this machine, since the program `qpdf` is missing or does not start.
    case notChecked
    /// It could not be checked in the available time and memory; trying again later may help.
    case notCheckedNow
}
