import Addresses
import Attachments
import Concept
import Design
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// The page on which the town chooses its logo: shows it, checks a file, keeps it, takes it away.
struct LogoEditor: Sendable {
    let services: Services
    let context: OfficeContext

    /// The names of the fields.
    enum Name {
        static let file = "bild"
        static let alternative = "beschreibung"
        static let remove = "entfernen"
    }

    private var words: Catalogue { context.words }

    func answer() async throws -> OfficeAnswer {
        guard let town = context.register.only(Municipality.self) else { return .notFound }
        guard context.may(.change(town.reference, fields: Logo.fieldNames)) else {
            return .forbidden
        }
        guard let data = context.request.form else { return .page(page(town.logo, nil, [])) }
        // What the form showed: a logo that somebody has chosen since is not overwritten.
        guard let base = try await services.town.record(town.id, at: data.version) else {
            let fault: FormFault = (nil, words[.form(.versionUnknown)])
            return .page(page(town.logo, data[Name.alternative], [fault]), .conflict)
        }
        if data[FormName.step] == Name.remove {
            return try await save(nil, town.id, from: base, data)
        }
        let alternative = data[Name.alternative]?.typedText
        var faults: [FormFault] = []
        let picture: PictureFile?
        do throws(PictureFault) {
            if let file = data.file(Name.file) {
                picture = try await PictureFile.read(file.bytes)
            } else {
                picture = nil
            }
            if picture == nil, base.logo == nil {
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
            let page = page(base.logo, data[Name.alternative], faults, version: data.version)
            return .page(page, .unprocessableContent)
        }
        let logo = try await logo(picture, base.logo, alternative)
        return try await save(logo, town.id, from: base, data)
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
            digest: try await services.pictures.keep(picture.bytes),
            format: picture.format,
            width: picture.width,
            height: picture.height,
            alternative: alternative
        )
    }

    private func save(
        _ logo: Logo?,
        _ id: ID<Municipality>,
        from base: Municipality,
        _ data: FormData
    ) async throws -> OfficeAnswer {
        let deed = ChooseLogo(Chosen(before: base.logo, now: logo), for: id)
        do {
            let outcome = try await services.town.perform(
                deed,
                by: context.visitor.actor,
                via: .page
            )
            let done = outcome.isRecorded ? "gespeichert" : "unveraendert"
            return .seeOther(context.path(.settings, done: done))
        } catch is ChosenTwice {
            let fault: FormFault = (nil, words[.settings(.logoMoved)])
            let now = services.town.register[id]
            return .page(
                page(
                    now?.logo,
                    data[Name.alternative],
                    [fault],
                    version: now?.version.stamp?.put.sequence
                ),
                .conflict
            )
        }
    }

    /// `version` is the one from which the form goes on; without one, that of the register of this request.
    private func page(
        _ logo: Logo?,
        _ typed: String?,
        _ faults: [FormFault],
        version: Int? = nil
    ) -> OfficeContent {
        let now = context.register.only(Municipality.self)?.version.stamp?.put.sequence
        return LogoPage(
            context: context,
            logo: logo,
            version: version ?? now,
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
