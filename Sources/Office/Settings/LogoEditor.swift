import Addresses
import Attachments
import Concept
import Design
import Journal
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Lets the town choose, replace or remove its logo.
struct LogoEditor: FormFlow {
    let services: Services
    let context: OfficeContext

    /// The names of the fields.
    enum Name {
        static let file = "bild"
        static let alternative = "beschreibung"
        static let remove = "entfernen"
    }

    private var words: Catalogue { context.words }

    private var town: Numbered<Municipality>? { context.register.only(Municipality.self) }

    func before() -> OfficeAnswer? {
        guard let town else { return .notFound }
        return context.may(.change(town.reference, fields: Logo.fieldNames)) ? nil : .forbidden
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let id = town?.id else { return .notFound }
        // Compared with the version shown, so that a logo chosen by somebody else is not
        // overwritten.
        guard let base = try await services.town.record(id, at: data.version) else {
            throw context.versionUnknown
        }
        let logo = data[FormName.step] == Name.remove ? nil : try await chosen(data, base.logo)
        let outcome = try await perform(ChooseLogo(Chosen(before: base.logo, now: logo), for: id))
        return context.done(.settings, outcome, "gespeichert")
    }

    func stop(for error: any Error) -> FormStop? {
        error is ChosenTwice ? .moved(words[.settings(.logoMoved)], error) : nil
    }

    /// The logo the form describes; a new picture has been stored by then.
    ///
    /// - Throws: `FormStop` if the picture or its description cannot be taken.
    private func chosen(_ data: FormData, _ old: Logo?) async throws -> Logo? {
        let alternative = data[Name.alternative]?.typedText
        var faults: [FormFault] = []
        var picture: PictureFile?
        do throws(PictureFault) {
            if let file = data.file(Name.file) {
                picture = try await PictureFile.read(file.bytes)
            } else if old == nil {
                faults.append((Name.file, words[.settings(.logoMissing)]))
            }
        } catch {
            faults.append((Name.file, sentence(error)))
        }
        if alternative == nil {
            faults.append((Name.alternative, words[.settings(.logoAlternativeMissing)]))
        }
        guard faults.isEmpty, let alternative else { throw FormStop.faulty(faults) }
        return try await logo(picture, old, alternative)
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
        // The picture is stored first, because a record must not name a picture that is missing.
        return Logo(
            digest: try await services.pictures.keep(picture.bytes),
            format: picture.format,
            width: picture.width,
            height: picture.height,
            alternative: alternative
        )
    }

    func page(_ data: FormData?, _ stop: FormStop?) async throws -> OfficeContent {
        var logo = town?.logo
        var version = town?.version.stamp?.put.sequence
        if stop?.error is ChosenTwice {
            let now = town.flatMap { services.town.register[$0.id] }
            (logo, version) = (now?.logo, now?.version.stamp?.put.sequence ?? version)
        } else if stop?.cause == .faulty, let data, let id = town?.id {
            // The form goes on from the version it showed.
            let base = try await services.town.record(id, at: data.version)
            (logo, version) = (base?.logo, data.version)
        }
        return LogoPage(
            context: context,
            logo: logo,
            version: version,
            typed: data?[Name.alternative] ?? logo?.alternative ?? "",
            summary: context.summary(stop)
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
