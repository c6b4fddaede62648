package import Words

extension MailWay {
    /// By which way letters leave, and when; never the password.
    package func sentence(in words: Catalogue) -> String {
        let name =
            switch transport {
            case .smtp(let server): server.address
            case .sendmail(let path): path
            }
        return words(
            .outbox(.way),
            [
                "way": name, "sender": sender, "from": words.clock(hours.from, 0),
                "until": words.clock(hours.until, 0),
            ]
        )
    }
}
