package import Exchange
package import Journal
import Post
import Register
import Words

/// The pages of the office: for those who are signed in, on everything the town holds.
package struct Office: Sendable {
    let town: Town
    let beside: Beside
    let site: Site
    let gate: NoticeGate
    let attention = AttentionShelf()
    let visits = IdentityVisits()
    package let viruses = VirusWatch()
    /// How often somebody may open or send pages of links.
    let taskLimit = RateLimit(120, inSeconds: 600)

    /// `site` is the public one of the same town: they share style, script and address.
    package init(_ town: Town, _ beside: Beside, _ site: Site) {
        self.town = town
        self.beside = beside
        self.site = site
        gate = NoticeGate(town.world)
    }

    var accounts: Accounts { beside.accounts }
    var notices: Notices { beside.notices }
    var pictures: Pictures { beside.pictures }
    var reportFiles: ReportFiles { beside.reportFiles }
    var persons: Persons { beside.persons }
    var intake: Intake { beside.intake }
    var answers: StatusAnswers { beside.answers }
    var outbox: Outbox { beside.outbox }
    var world: Town.World { town.world }
    var today: Day { Berlin.day(of: world.now()) }

    func reading(_ request: OfficeRequest) -> OfficeReading {
        let state = town.state
        let register = state.register
        return OfficeReading(
            register: register,
            published: state.published,
            words: Catalogue.of(request.language, in: register),
            today: today,
            request: request,
            styleSheetPath: site.assets.styleSheetPath,
            scriptPath: site.assets.scriptPath,
            accentSheetPath: site.accents.sheet(for: state.published)?.path,
            clockDoubt: town.clockDoubt,
            personName: { accounts.account($0)?.name }
        )
    }

    /// What stands at an address of the office.
    func answer(_ reading: OfficeReading) async throws -> OfficeAnswer {
        let address = reading.request.address
        guard reading.mayEnter(address) else { return .forbidden }
        switch address {
        case .kinds:
            return .page(KindsPage(reading: reading, accountCount: accounts.all.count).content)
        case .settings:
            return .page(SettingsPage(reading: reading, mailWay: mailWay(reading)).content)
        case .logo: return try await LogoEditor(office: self, reading: reading).answer()
        case .records(let kind): return records(of: kind, reading)
        case .measureTable(let field):
            return try await MeasureTableEditor(office: self, reading: reading, field: field)
                .answer()
        case .notices: return .page(NoticesPage(reading: reading, notices: notices.all).content)
        case .notice(let key):
            return try await NoticeEditor(office: self, reading: reading, key: key).answer()
        case .desk(let cause): return desk(cause, reading)
        case .ownAccount: return try await OwnAccount(office: self, reading: reading).answer()
        case .ownAccountPart(let part):
            return try await OwnAccountChange(office: self, reading: reading, part: part).answer()
        case .accounts: return .page(AccountsPage(reading: reading, accounts: accounts).content)
        case .invitation: return try await Inviting(office: self, reading: reading).answer()
        case .account(let id):
            return try await AccountEditor(office: self, reading: reading, id: id).answer()
        case .coming: return .page(ComingPage(reading: reading).content)
        case .comingFile: return .file(ComingPage(reading: reading).file)
        case .overview: return .page(OverviewPage(reading: reading).content)
        case .handover: return try await handover(reading)
        case .savedTable(let kind, let format): return try saved(kind, format, reading)
        case .besideTable(let table, let format): return try saved(table, format, reading)
        case .imports: return try await UploadEditor(office: self, reading: reading).answer()
        case .upload(let key): return try await look(into: key, reading)
        case .importedChange(let sequence): return try await imported(sequence, reading)
        case .takingBack(let sequence): return try await takeBack(sequence, reading)
        case .proposals: return try await ProposalEditor(office: self, reading: reading).answer()
        case .new(let kind, let owner):
            guard let form = kind.form else { return .notFound }
            return try await add(form, owner, reading)
        case .record(let reference) where OfficeAddress.home(of: reference) != address:
            return .seeOther(reading.path(.home(of: reference)))
        case .record(let reference):
            return try await open(reference, reading) { form in form.page(reference, reading) }
        case .topic(let reference, let name):
            return try await open(reference, reading) { form in
                try await change(form, reference, name, reading)
            }
        case .preview(let reference): return try await preview(reference, reading)
        case .history(let reference, let from, let to):
            return try await history(of: reference, (from, to), reading)
        case .undoing(let reference, let sequence):
            return try await open(reference, reading) { form in
                try await undo(form, reference, sequence, reading)
            }
        case .redacting(let reference):
            return try await Redacting(office: self, reading: reading, reference: reference)
                .answer()
        case .persons(let address): return try await answer(address, reading)
        case .clock: return try await ClockEditor(office: self, reading: reading).answer()
        case .outbox: return try await OutboxEditor(office: self, reading: reading).answer()
        case .rounds(let address): return try await answer(address, reading)
        case .ending(let reference):
            return try await open(reference, reading) { form in
                try await end(form, reference, reading)
            }
        }
    }

    private func handover(_ reading: OfficeReading) async throws -> OfficeAnswer {
        let reasoned = try await town.changesWithReason(limit: HandoverPage.reasonCount)
        let shown = persons.shown(to: audience(of: reading), on: reading.today)
        return .page(HandoverPage(reading: reading, reasoned: reasoned, persons: shown).content)
    }

    private func records(of kind: Kind, _ reading: OfficeReading) -> OfficeAnswer {
        if kind.isOfRounds { return .seeOther(reading.path(.rounds(.all))) }
        return .page(RecordsPage(reading: reading, kind: kind).content)
    }

    private func history(
        of reference: Reference,
        _ compared: (from: Int?, to: Int?),
        _ reading: OfficeReading
    ) async throws -> OfficeAnswer {
        let versions = try await town.versions(of: reference)
        if versions.isEmpty { return .notFound }
        return .page(
            HistoryPage(
                reading: reading,
                reference: reference,
                versions: versions,
                compared: compared
            ).content
        )
    }

    private func open(
        _ reference: Reference,
        _ reading: OfficeReading,
        _ answer: (any KindForm) async throws -> OfficeAnswer
    ) async throws -> OfficeAnswer {
        guard let form = reference.kind.form else { return .notFound }
        return try await answer(form)
    }

    private func add<F: KindForm>(
        _ form: F,
        _ owner: Int?,
        _ reading: OfficeReading
    ) async throws -> OfficeAnswer {
        guard let topic = form.form.topics.first else { return .notFound }
        return try await RecordEditor(
            office: self,
            reading: reading,
            form: form.form,
            topic: topic,
            id: nil,
            owner: owner
        ).answer()
    }

    private func change<F: KindForm>(
        _ form: F,
        _ reference: Reference,
        _ name: FormTopicName,
        _ reading: OfficeReading
    ) async throws -> OfficeAnswer {
        guard let topic = form.form[name] else { return .notFound }
        return try await RecordEditor(
            office: self,
            reading: reading,
            form: form.form,
            topic: topic,
            id: ID(reference.number)
        ).answer()
    }

    private func undo<F: KindForm>(
        _ form: F,
        _ reference: Reference,
        _ sequence: Int,
        _ reading: OfficeReading
    ) async throws -> OfficeAnswer {
        let id = ID<F.R>(reference.number)
        return try await Undoing(office: self, reading: reading, id: id, sequence: sequence)
            .answer()
    }

    private func end<F: KindForm>(
        _ form: F,
        _ reference: Reference,
        _ reading: OfficeReading
    ) async throws -> OfficeAnswer {
        try await Ending(office: self, reading: reading, id: ID<F.R>(reference.number)).answer()
    }
}

extension KindForm {
    fileprivate func page(_ reference: Reference, _ reading: OfficeReading) -> OfficeAnswer {
        guard let record = reading.register[ID<R>(reference.number)] else { return .notFound }
        return .page(RecordPage(reading: reading, form: form, record: record).content)
    }
}
