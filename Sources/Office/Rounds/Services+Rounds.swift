import Addresses
import Concept
import HTTPTypes
import Journal
import OfficeKit
import Participation
import Register
import Services
import Vault
import Words

extension Services {
    /// The answer at an address about status queries.
    func answer(_ address: RoundAddress, _ context: OfficeContext) async throws -> OfficeAnswer {
        let register = context.register
        switch address {
        case .all: return .page(RoundsPage(services: self, context: context).content)
        case .new(let like):
            return try await RoundEditor(
                services: self,
                context: context,
                round: nil,
                like: like.flatMap { register[$0] }
            ).answer()
        case .one(let id), .facts(let id), .addressees(let id), .sending(let id),
            .reminding(let id), .closing(let id), .report(let id), .reportFile(let id, _):
            guard let round = register[id] else { return .notFound }
            return try await answer(address, round, context)
        case .request(let id):
            guard let request = register[id], let round = register[request.round] else {
                return .notFound
            }
            return try await RequestEditor(
                services: self,
                context: context,
                request: request,
                round: round
            ).answer()
        case .attachment(let request, let measure, let id):
            return try await attachment(id, request, measure)
        case .answer(let id, let measure):
            guard let asked = Asked(id, register, context.published, answers),
                let one = asked[measure]
            else { return .notFound }
            return try await AnswerEditor(
                services: self,
                context: context,
                round: asked.round,
                asked: asked,
                one: one
            ).answer()
        }
    }

    /// A file that came with an answer; it is saved and never shown in the browser.
    private func attachment(
        _ id: String,
        _ request: ID<StatusRequest>,
        _ measure: ID<Measure>
    ) async throws -> OfficeAnswer {
        guard
            let found = answers.attachments(to: request, on: measure).first(where: { $0.id == id }),
            let bytes = try await answers.bytes(of: found)
        else { return .notFound }
        return .file(
            OfficeFile(
                name: "anhang-\(measure.number)-\(id.prefix(8)).\(found.type.rawValue)",
                mediaType: found.type.mediaType,
                bytes: Array(bytes)
            )
        )
    }

    private func answer(
        _ address: RoundAddress,
        _ round: Numbered<StatusRound>,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        func step(_ step: RoundSending.Step) -> RoundSending {
            RoundSending(services: self, context: context, round: round, step: step)
        }
        switch address {
        case .facts:
            return try await RoundEditor(services: self, context: context, round: round, like: nil)
                .answer()
        case .addressees:
            return try await AddresseesEditor(services: self, context: context, round: round)
                .answer()
        case .sending: return try await step(.sending).answer()
        case .reminding: return try await step(.reminding).answer()
        case .closing:
            return try await RoundClosing(services: self, context: context, round: round).answer()
        case .report, .reportFile:
            guard let page = try await reportPage(round, context) else { return .notFound }
            guard case .reportFile(_, let format) = address else { return .page(page.content) }
            let made = context.register[round.id]?.version.stamp?.put.recordedAt ?? world.now()
            let name = "sachstandsbericht-\(round.id.number)"
            return .file(try format.file(name, page.sheet, madeAt: made))
        case .all, .new, .one, .request, .answer, .attachment:
            return try await RoundPage(services: self, context: context, round: round).answer()
        }
    }

    /// The report, from the registers at the end of the round and of the one before.
    private func reportPage(
        _ round: Numbered<StatusRound>,
        _ context: OfficeContext
    ) async throws -> RoundReportPage? {
        guard let through = round.reportedThrough else { return nil }
        let register = try await town.register(after: through)
        let earlier = context.register.rounds.compactMap(\.reportedThrough).filter { $0 < through }
        var before: Register?
        if let last = earlier.max() { before = try await town.register(after: last) }
        var then = context
        then.register = register
        then.words = Catalogue.of(context.language, in: register)
        let waiting = RoundProgress(round.id, in: context.register, answers).waiting
        return RoundReportPage(
            context: then,
            report: RoundReport(
                round,
                in: register,
                before: before,
                received: waiting.map(\.asWaiting).measures
            )
        )
    }
}
