/// The checks that several kinds share.
extension Record {
    /// - Throws: `Refusal.missing` where the text is empty or nothing but space.
    package static func require(_ text: String, _ field: String) throws(Refusal) {
        if text.allSatisfy(\.isWhitespace) { throw .missing(kind, field: field) }
    }

    /// `limit` is counted in characters.
    ///
    /// - Throws: `Refusal.tooLong`.
    package static func limit(_ text: String?, _ field: String, to limit: Int) throws(Refusal) {
        if let length = text?.count, length > limit {
            throw .tooLong(kind, field: field, limit: limit, length: length)
        }
    }

    /// An address that a page may link to: http or https.
    ///
    /// - Throws: `Refusal.malformed`.
    package static func checkAddress(_ address: String?, _ field: String) throws(Refusal) {
        guard let address, !WebAddress.isWellFormed(address) else { return }
        throw .malformed(kind, field: field, value: address)
    }

    /// A place in an order, from 1.
    ///
    /// - Throws: `Refusal.malformed`.
    package static func checkPosition(_ position: Int, _ field: String = "position") throws(Refusal)
    {
        if position < 1 { throw .malformed(kind, field: field, value: String(position)) }
    }

    /// - Throws: `Refusal.malformed` where there is a number and nobody can dial it.
    package static func checkTelephone(_ number: String?, _ field: String) throws(Refusal) {
        guard let number else { return }
        guard TelephoneNumber.isWellFormed(number) else {
            throw .malformed(kind, field: field, value: number)
        }
    }

    /// - Throws: `Refusal.malformed` where there is an address and no letter can be sent to it.
    package static func checkMail(_ mail: String?, _ field: String) throws(Refusal) {
        guard let mail, !MailAddress.isWellFormed(mail) else { return }
        throw .malformed(kind, field: field, value: mail)
    }
}
