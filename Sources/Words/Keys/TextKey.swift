/// A fixed text of the program: its area, and its name there.
///
/// `.measure(.lead)` is the text `measure.lead` of the catalogues. A new text is one line in the
/// enum of its area and one line in the file of each language; a test finds what is missing.
package enum TextKey: Hashable, Sendable {
    case frame(Frame)
    case value(Value)
    case start(Start)
    case concept(Concept)
    case fieldOfAction(FieldOfAction)
    case goal(Goal)
    case objective(Objective)
    case measure(Measure)
    case edition(Edition)
    case paper(Paper)
    case body(Body)
    case network(Network)
    case change(Change)
    case search(Search)
    case calendar(Calendar)
    case part(Part)
    case style(Style)
    case errorPage(ErrorPage)
    case textPage(TextPage)
    case guide(Guide)
    case help(Help)
    case glossary(Glossary)
    case legal(Legal)
    case door(Door)
    case desk(Desk)
    case person(Person)
    case form(Form)
    case office(Office)
    case account(Account)
    case refusal(Refusal)
    case difference(Difference)
    case command(Command)
    case backup(Backup)
    case doctor(Doctor)
    case paperImport(PaperImport)
    case measureImport(MeasureImport)
    case measureColumn(MeasureColumn)
    case notice(Notice)
    case settings(Settings)
    case formHelp(FormHelp)
    case intake(Intake)
    case answer(Answer)
    case outbox(Outbox)
    case letter(Letter)
    case round(Round)
    case clock(Clock)

    /// The key in the catalogues.
    var key: String {
        switch self {
        case .frame(let key): "frame." + key.rawValue
        case .value(let key): "value." + key.rawValue
        case .start(let key): "start." + key.rawValue
        case .concept(let key): "concept." + key.rawValue
        case .fieldOfAction(let key): "fieldOfAction." + key.rawValue
        case .goal(let key): "goal." + key.rawValue
        case .objective(let key): "objective." + key.rawValue
        case .measure(let key): "measure." + key.rawValue
        case .edition(let key): "edition." + key.rawValue
        case .paper(let key): "paper." + key.rawValue
        case .body(let key): "body." + key.rawValue
        case .network(let key): "network." + key.rawValue
        case .change(let key): "change." + key.rawValue
        case .search(let key): "search." + key.rawValue
        case .calendar(let key): "calendar." + key.rawValue
        case .part(let key): "part." + key.rawValue
        case .style(let key): "style." + key.rawValue
        case .errorPage(let key): "errorPage." + key.rawValue
        case .textPage(let key): "textPage." + key.rawValue
        case .guide(let key): "guide." + key.rawValue
        case .help(let key): "help." + key.rawValue
        case .glossary(let key): "glossary." + key.rawValue
        case .legal(let key): "legal." + key.rawValue
        case .door(let key): "door." + key.rawValue
        case .desk(let key): "desk." + key.rawValue
        case .person(let key): "person." + key.rawValue
        case .form(let key): "form." + key.rawValue
        case .office(let key): "office." + key.rawValue
        case .account(let key): "account." + key.rawValue
        case .refusal(let key): "refusal." + key.rawValue
        case .difference(let key): "difference." + key.rawValue
        case .command(let key): "command." + key.rawValue
        case .backup(let key): "backup." + key.rawValue
        case .doctor(let key): "doctor." + key.rawValue
        case .paperImport(let key): "paperImport." + key.rawValue
        case .measureImport(let key): "measureImport." + key.rawValue
        case .measureColumn(let key): "measureColumn." + key.rawValue
        case .notice(let key): "notice." + key.rawValue
        case .settings(let key): "settings." + key.rawValue
        case .formHelp(let key): "formHelp." + key.rawValue
        case .intake(let key): "intake." + key.rawValue
        case .answer(let key): "answer." + key.rawValue
        case .outbox(let key): "outbox." + key.rawValue
        case .letter(let key): "letter." + key.rawValue
        case .round(let key): "round." + key.rawValue
        case .clock(let key): "clock." + key.rawValue
        }
    }
}

extension TextKey: CaseIterable {
    package static var allCases: [TextKey] {
        let areas: [[TextKey]] = [
            Frame.allCases.map(TextKey.frame),
            Value.allCases.map(TextKey.value),
            Start.allCases.map(TextKey.start),
            Concept.allCases.map(TextKey.concept),
            FieldOfAction.allCases.map(TextKey.fieldOfAction),
            Goal.allCases.map(TextKey.goal),
            Objective.allCases.map(TextKey.objective),
            Measure.allCases.map(TextKey.measure),
            Edition.allCases.map(TextKey.edition),
            Paper.allCases.map(TextKey.paper),
            Body.allCases.map(TextKey.body),
            Network.allCases.map(TextKey.network),
            Change.allCases.map(TextKey.change),
            Search.allCases.map(TextKey.search),
            Calendar.allCases.map(TextKey.calendar),
            Part.allCases.map(TextKey.part),
            Style.allCases.map(TextKey.style),
            ErrorPage.allCases.map(TextKey.errorPage),
            TextPage.allCases.map(TextKey.textPage),
            Guide.allCases.map(TextKey.guide),
            Help.allCases.map(TextKey.help),
            Glossary.allCases.map(TextKey.glossary),
            Legal.allCases.map(TextKey.legal),
            Door.allCases.map(TextKey.door),
            Desk.allCases.map(TextKey.desk),
            Person.allCases.map(TextKey.person),
            Form.allCases.map(TextKey.form),
            Office.allCases.map(TextKey.office),
            Account.allCases.map(TextKey.account),
            Refusal.allCases.map(TextKey.refusal),
            Difference.allCases.map(TextKey.difference),
            Command.allCases.map(TextKey.command),
            Backup.allCases.map(TextKey.backup),
            Doctor.allCases.map(TextKey.doctor),
            PaperImport.allCases.map(TextKey.paperImport),
            MeasureImport.allCases.map(TextKey.measureImport),
            MeasureColumn.allCases.map(TextKey.measureColumn),
            Notice.allCases.map(TextKey.notice),
            Settings.allCases.map(TextKey.settings),
            FormHelp.allCases.map(TextKey.formHelp),
            Intake.allCases.map(TextKey.intake),
            Answer.allCases.map(TextKey.answer),
            Outbox.allCases.map(TextKey.outbox),
            Letter.allCases.map(TextKey.letter),
            Round.allCases.map(TextKey.round),
            Clock.allCases.map(TextKey.clock),
        ]
        return areas.flatMap { $0 }
    }
}
