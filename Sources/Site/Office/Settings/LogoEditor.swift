import Exchange
import HTTPTypes
import Journal
import Register
import Words

/// The page on which the town chooses its logo: shows it, checks a file, keeps it, takes it away.
struct LogoEditor: Sendable {
    let office: Office
    let reading: OfficeReading

    /// The names of the fields.
    enum Name {
        static let file = "bild"
        static let alternative = "beschreibung"
        static let remove = "entfernen"
    }

    private var words: Catalogue { reading.words }
    private typealias Fault = (field: String?, sentence: String)

    func answer() async throws -> OfficeAnswer {
        guard let town = reading.register.only(Municipality.self) else { return .notFound }
        guard reading.may(.change(town.reference, fields: Logo.fieldNames)) else {
            return .forbidden
        }
        guard let data = reading.request.form else { return .page(page(town.logo, nil, [])) }
        if data[FormName.step] == Name.remove { return try await save(nil, town.id) }
        let alternative = data[Name.alternative]?.typedText
        var faults: [Fault] = []
        let picture: PictureFile?
        do throws(PictureFault) {
            if let file = data.file(Name.file) {
                picture = try await PictureFile.read(file.bytes)
            } else {
                picture = nil
            }
            if picture == nil, town.logo == nil {
                faults.append((Name.file, words[.settings(.logoMissing)]))
            }
        } catch {
            picture = nil
            faults.append((Name.file, sentence(error)))
        }
        if alternative == nil {
            faults.append((Name.alternative, words[.settings(.logoAlternativeMissing)]))
        }
        guard faults.isEmpty, let alternative else {
            let page = page(town.logo, data[Name.alternative], faults)
            return .page(page, .unprocessableContent)
        }
        return try await save(try await logo(picture, town.logo, alternative), town.id)
    }

    private func logo(
        _ picture: PictureFile?,
        _ old: Logo?,
        _ alternative: String
    ) async throws -> Logo? {
        guard let picture else {
            var logo = old
            logo?.alternative = alternative
            return logo
        }
        // The picture first: a record that names one that is not there would be worse.
        return Logo(
            digest: try await office.pictures.keep(picture.bytes),
            format: picture.format,
            width: picture.width,
            height: picture.height,
            alternative: alternative
        )
    }

    private func save(_ logo: Logo?, _ id: ID<Municipality>) async throws -> OfficeAnswer {
        let deed = Deed.change(id.reference, fields: Logo.fieldNames)
        let author = reading.visitor.actor.author(for: deed, in: reading.register)
        let wish = Wish(Told(by: author, via: .page, action: .edited)) { register, draft in
            guard var town = register[id]?.record else { return }
            town.logo = logo
            draft.put(id, town)
        }
        let done: String
        switch try await office.town.perform(wish) {
        case .recorded: done = "gespeichert"
        case .unchanged: done = "unveraendert"
        }
        return .seeOther(reading.path(.settings, done: done))
    }

    private func page(_ logo: Logo?, _ typed: String?, _ faults: [Fault]) -> OfficeContent {
        LogoPage(
            reading: reading,
            logo: logo,
            typed: typed ?? logo?.alternative ?? "",
            summary: FaultSummary(words: words, faults: faults)
        ).content
    }

    private func sentence(_ fault: PictureFault) -> String {
        switch fault {
        case .tooLarge(let bytes):
            words(
                .settings(.logoTooLarge),
                [
                    "size": words.number((bytes + 1023) / 1024),
                    "limit": words.number(PictureFile.byteLimit / 1024),
                ]
            )
        case .noPicture: words[.settings(.logoNoPicture)]
        case .notRead: words[.settings(.logoNotRead)]
        case .tooLong(let width, let height):
            words(
                .settings(.logoTooLong),
                [
                    "width": words.number(width), "height": words.number(height),
                    "edge": words.number(Logo.longestEdge),
                ]
            )
        }
    }
}
