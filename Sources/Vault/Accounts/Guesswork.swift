import CZxcvbn
import Foundation

/// How hard a password is to guess for somebody who tries what people take: ten thousand common passwords,
/// words and names, rows of keys, repetitions, days.
///
/// - Source: decision 45; zxcvbn, the list and the reckoning of a library in Debian.
package struct Guesswork {
    /// The least strength in bits: at three guesses a second it takes ten thousand years.
    static let leastBits = 40.0

    /// What makes a password easy to guess most of all.
    package enum Reason: String, CaseIterable, Hashable, Sendable {
        case common, ownWords, keyboard, repeated, row, day
    }

    private let bits: Double
    /// How many bytes fall to each reason.
    private var lengths: [Reason: Int] = [:]

    /// `own` are words of the town and the person, in small letters.
    init(_ password: String, own: [String]) {
        let bytes = Array(password.lowercased().utf8)
        let words = (own + own.map(\.withoutUmlauts) + Guesswork.german).filter {
            $0.utf8.count >= 3
        }
        let texts = words.map { strdup($0) }
        defer { for text in texts { free(text) } }
        var list = texts.map { $0.map { UnsafePointer($0) } } + [nil]
        var first: UnsafeMutablePointer<ZxcMatch_t>?
        bits = list.withUnsafeMutableBufferPointer { list in
            password.withCString { ZxcvbnMatch($0, list.baseAddress, &first) }
        }
        defer { ZxcvbnFreeInfo(first) }
        var part = first
        while let found = part {
            let (start, length) = (Int(found.pointee.Begin), Int(found.pointee.Length))
            let text = String(decoding: bytes.dropFirst(start).prefix(length), as: UTF8.self)
            if let reason = Guesswork.reason(of: zxcvbn_sort(found), text) {
                lengths[reason, default: 0] += length
            }
            part = found.pointee.Next
        }
    }

    /// Why it is refused; `nil` where it is hard enough.
    var reason: Reason? {
        guard bits < Guesswork.leastBits else { return nil }
        return lengths.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
            ?? .common
    }

    private static func reason(of sort: Int32, _ text: String) -> Reason? {
        if sort >= Int32(MULTIPLE_MATCH.rawValue) { return .repeated }
        return switch ZxcTypeMatch_t(UInt32(sort)) {
        case DICTIONARY_MATCH, DICT_LEET_MATCH: .common
        case USER_MATCH, USER_LEET_MATCH: german.contains(text) ? .common : .ownWords
        case REPEATS_MATCH: .repeated
        case SEQUENCE_MATCH: .row
        case SPATIAL_MATCH: .keyboard
        case DATE_MATCH, YEAR_MATCH: .day
        default: nil
        }
    }

    /// What people take here and the library, made elsewhere, does not know.
    private static let german = [
        "qwertzuiop", "asdfghjkl", "yxcvbnm", "yxcvbn", "asdf", "1qay", "2wsx", "3edc", "4rfv",
        "5tgb", "6zhn",
        "qayx",
        "ichliebedich", "liebe", "schatz", "schatzi", "engel", "maus", "mausi", "hase", "hasi",
        "spatz",
        "mama", "papa", "oma", "opa", "sommer", "winter", "herbst", "frühling", "sonne",
        "sonnenschein",
        "sommersonne", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
        "sonntag",
        "januar", "februar", "märz", "april", "juni", "juli", "august", "september", "oktober",
        "november", "dezember", "weihnachten", "ostern", "urlaub", "ferien", "heimat",
        "deutschland",
        "bayern", "berlin", "hamburg", "münchen", "fussball", "fußball", "hund", "katze", "pferd",
        "schmetterling", "blume", "rose", "stadt", "rathaus", "verwaltung", "bürger",
        "bürgermeister",
        "büro", "amt", "landkreis", "gemeinde", "integrationsbüro", "integrationskonzept",
        "sprachkurs", "zusammen", "vielfalt", "verein", "arbeit", "computer", "internet", "rechner",
        "kennwort", "zugang", "anmeldung", "sicherheit", "sicher", "neues", "test", "admin",
        "administrator", "benutzer", "anfang", "geheimnis", "schalke", "borussia", "werder",
        "mustafa",
        "ahmet", "mehmet", "ayşe", "fatma", "ali", "müller", "schmidt", "schneider", "fischer",
        "weber",
        "meyer", "wagner", "becker", "schulz", "hoffmann",
    ]
}
