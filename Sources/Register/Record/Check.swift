/// The checks that several kinds share.
extension Record {
    /// Checks that a text says something.
    ///
    /// - Throws: `Refusal.missing` if it is empty or only white space.
    package static func require(_ text: String, _ field: String) throws(Refusal) {
        if text.allSatisfy(\.isWhitespace) { throw .missing(kind, field: field) }
    }

    /// Checks the length of a text, counted in characters; `nil` passes.
    ///
    /// - Throws: `Refusal.tooLong`.
    package static func limit(_ text: String?, _ field: String, to limit: Int) throws(Refusal) {
        if let length = text?.count, length > limit {
            throw .tooLong(kind, field: field, limit: limit, length: length)
        }
    }

    /// Checks that a page may link to an address; `nil` passes.
    ///
    /// - Throws: `Refusal.malformed` if `WebAddress` does not accept it.
    package static func checkAddress(_ address: String?, _ field: String) throws(Refusal) {
        guard let address, !WebAddress.isWellFormed(address) else { return }
        throw .malformed(kind, field: field, value: address)
    }

    /// Checks a place in an order, which counts from 1.
    ///
    /// - Throws: `Refusal.malformed` if it is 0 or less.
    package static func checkPosition(_ position: Int, _ field: String = "position") throws(Refusal)
    {
        if position < 1 { throw .malformed(kind, field: field, value: String(position)) }
    }

    /// Checks that a telephone number can be dialled; `nil` passes.
    ///
    /// - Throws: `Refusal.malformed` if `TelephoneNumber` does not accept it.
    package static func checkTelephone(_ number: String?, _ field: String) throws(Refusal) {
        guard let number else { return }
        guard TelephoneNumber.isWellFormed(number) else {
            throw .malformed(kind, field: field, value: number)
        }
    }

    /// Checks that a letter can be sent to an address; `nil` passes.
    ///
    /// - Throws: `Refusal.malformed` if `MailAddress` does not accept it.
    package static func checkMail(_ mail: String?, _ field: String) throws(Refusal) {
        guard let mail, !MailAddress.isWellFormed(mail) else { return }
        throw .malformed(kind, field: field, value: mail)
    }
}
