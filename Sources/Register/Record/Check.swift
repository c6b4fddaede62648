/// The checks that several kinds share.
extension Record {
    static func require(_ text: String, _ field: String) throws(Refusal) {
        if text.allSatisfy(\.isWhitespace) { throw .missing(kind, field: field) }
    }

    static func limit(_ text: String?, _ field: String, to limit: Int) throws(Refusal) {
        if let length = text?.count, length > limit {
            throw .tooLong(kind, field: field, limit: limit, length: length)
        }
    }

    /// An address that a page may link to: http or https.
    static func checkAddress(_ address: String?, _ field: String) throws(Refusal) {
        guard let address, !WebAddress.isWellFormed(address) else { return }
        throw .malformed(kind, field: field, value: address)
    }

    static func checkPosition(_ position: Int, _ field: String = "position") throws(Refusal) {
        if position < 1 { throw .malformed(kind, field: field, value: String(position)) }
    }

    static func checkTelephone(_ number: String?, _ field: String) throws(Refusal) {
        guard let number else { return }
        guard TelephoneNumber.isWellFormed(number) else {
            throw .malformed(kind, field: field, value: number)
        }
    }

    static func checkMail(_ mail: String?, _ field: String) throws(Refusal) {
        guard let mail, !MailAddress.isWellFormed(mail) else { return }
        throw .malformed(kind, field: field, value: mail)
    }
}
