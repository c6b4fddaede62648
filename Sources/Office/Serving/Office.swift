import Addresses
package import Attachments
import Concept
import Design
package import Journal
import OfficeKit
package import PublicSite
import Register
package import Services
import Vault
import Words

/// The pages of the office, for people who are signed in.
///
/// They are made from everything the town holds; every page and form asks for the visitor's
/// permissions.
package struct Office: Sendable {
    /// The town with its shelves and its public site.
    package let services: Services
    private let attention = AttentionShelf()

    /// All three belong to the same town.
    package init(_ town: Town, _ shelves: Shelves, _ site: Site) {
        services = Services(town, shelves, site)
    }

    /// Scans the files that are sent.
    package var viruses: VirusWatch { services.viruses }

    /// The context of one request, made from the register as it stands now.
    func context(_ request: OfficeRequest) -> OfficeContext {
        let state = services.town.state
        let register = state.register
        return OfficeContext(
            register: register,
            published: state.published,
            words: Catalogue.of(request.language, in: register),
            today: services.today,
            request: request,
            styleSheetPath: services.site.assets.styleSheetPath,
            scriptPath: services.site.assets.scriptPath,
            accentSheetPath: services.site.accents.sheet(for: state.published)?.path,
            clockDoubt: services.town.clockDoubt,
            personName: { services.accounts.account($0)?.name }
        )
    }

    /// The answer at an address: `forbidden` if the visitor may not open it, else what its page
    /// answers.
    func answer(_ context: OfficeContext) async throws -> OfficeAnswer {
        let address = context.request.address
        guard context.mayEnter(address) else { return .forbidden }
        switch address {
        case .kinds: return kinds(context)
        case .settings:
            return .page(SettingsPage(context: context, mailWay: services.mailWay(context)).content)
        case .logo: return try await LogoEditor(services: services, context: context).answer()
        case .records(let kind): return records(of: kind, context)
        case .measureTable(let field):
            return try await MeasureTableEditor(services: services, context: context, field: field)
                .answer()
        case .notices:
            return .page(NoticesPage(context: context, notices: services.notices.all).content)
        case .notice(let key):
            return try await NoticeEditor(services: services, context: context, key: key).answer()
        case .desk(let cause): return desk(cause, context)
        case .ownAccount: return try await OwnAccount(services: services, context: context).answer()
        case .ownAccountPart(let part):
            return try await OwnAccountChange(services: services, context: context, part: part)
                .answer()
        case .accounts:
            return .page(AccountsPage(context: context, accounts: services.accounts).content)
        case .invitation: return try await Inviting(services: services, context: context).answer()
        case .account(let id):
            return try await AccountEditor(services: services, context: context, id: id).answer()
        case .coming: return .page(ComingPage(context: context).content)
        case .comingFile: return .file(ComingPage(context: context).file)
        case .overview: return .page(OverviewPage(context: context).content)
        case .handover: return try await handover(context)
        case .savedTable(let kind, let format): return try services.saved(kind, format, context)
        case .shelfTable(let table, let format): return try services.saved(table, format, context)
        case .imports: return try await UploadEditor(services: services, context: context).answer()
        case .upload(let key): return try await services.look(into: key, context)
        case .importedChange(let sequence): return try await services.imported(sequence, context)
        case .takingBack(let sequence): return try await services.takeBack(sequence, context)
        case .proposals:
            return try await ProposalEditor(services: services, context: context).answer()
        case .new(let kind, let owner):
            guard let form = kind.form else { return .notFound }
            return try await add(form, owner, context)
        case .record(let reference) where OfficeAddress.home(of: reference) != address:
            return .seeOther(context.path(.home(of: reference)))
        case .record(let reference):
            return try await open(reference, context) { form in form.page(reference, context) }
        case .topic(let reference, let name):
            return try await open(reference, context) { form in
                try await change(form, reference, name, context)
            }
        case .preview(let reference): return try await services.preview(reference, context)
        case .history(let reference, let from, let to):
            return try await history(of: reference, (from, to), context)
        case .undoing(let reference, let sequence):
            return try await open(reference, context) { form in
                try await undo(form, reference, sequence, context)
            }
        case .redacting(let reference):
            return try await Redacting(services: services, context: context, reference: reference)
                .answer()
        case .persons(let address): return try await services.answer(address, context)
        case .clock: return try await ClockEditor(services: services, context: context).answer()
        case .outbox: return try await OutboxEditor(services: services, context: context).answer()
        case .rounds(let address): return try await services.answer(address, context)
        case .ending(let reference):
            return try await open(reference, context) { form in
                try await end(form, reference, context)
            }
        }
    }

    private func kinds(_ context: OfficeContext) -> OfficeAnswer {
        .page(KindsPage(context: context, accountCount: services.accounts.all.count).content)
    }

    private func desk(_ cause: Hint.Cause?, _ context: OfficeContext) -> OfficeAnswer {
        let attention = attention.attention(context.register, on: context.today)
        return services.desk(cause, context, attention)
    }

    private func handover(_ context: OfficeContext) async throws -> OfficeAnswer {
        let reasoned = try await services.town.changesWithReason(limit: HandoverPage.reasonCount)
        let shown = services.persons.shown(to: services.audience(of: context), on: context.today)
        return .page(HandoverPage(context: context, reasoned: reasoned, persons: shown).content)
    }

    private func records(of kind: Kind, _ context: OfficeContext) -> OfficeAnswer {
        if kind.isOfRounds { return .seeOther(context.path(.rounds(.all))) }
        return .page(RecordsPage(context: context, kind: kind).content)
    }

    private func history(
        of reference: Reference,
        _ compared: (from: Int?, to: Int?),
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        let versions = try await services.town.versions(of: reference)
        if versions.isEmpty { return .notFound }
        return .page(
            HistoryPage(
                context: context,
                reference: reference,
                versions: versions,
                compared: compared
            ).content
        )
    }

    /// Answers with the form of the record's kind; not found for a kind without one.
    private func open(
        _ reference: Reference,
        _ context: OfficeContext,
        _ answer: (any KindForm) async throws -> OfficeAnswer
    ) async throws -> OfficeAnswer {
        guard let form = reference.kind.form else { return .notFound }
        return try await answer(form)
    }

    /// The form for a new record; it has only the first topic, others are filled in later.
    private func add<F: KindForm>(
        _ form: F,
        _ owner: Int?,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        guard let topic = form.form.topics.first else { return .notFound }
        return try await RecordEditor(
            services: services,
            context: context,
            form: form.form,
            topic: topic,
            id: nil,
            owner: owner
        ).answer()
    }

    /// The form for one topic of a record.
    private func change<F: KindForm>(
        _ form: F,
        _ reference: Reference,
        _ name: FormTopicName,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        guard let topic = form.form[name] else { return .notFound }
        return try await RecordEditor(
            services: services,
            context: context,
            form: form.form,
            topic: topic,
            id: ID(reference.number)
        ).answer()
    }

    private func undo<F: KindForm>(
        _ form: F,
        _ reference: Reference,
        _ sequence: Int,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        let id = ID<F.R>(reference.number)
        return try await Undoing(services: services, context: context, id: id, sequence: sequence)
            .answer()
    }

    private func end<F: KindForm>(
        _ form: F,
        _ reference: Reference,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        try await Ending(services: services, context: context, id: ID<F.R>(reference.number))
            .answer()
    }
}

extension KindForm {
    fileprivate func page(_ reference: Reference, _ context: OfficeContext) -> OfficeAnswer {
        guard let record = context.register[ID<R>(reference.number)] else { return .notFound }
        return .page(RecordPage(context: context, form: form, record: record).content)
    }
}
