import Addresses
import Concept
import Register

extension Organization: OfficeRecord {
    static let officePath = "organisationen"
    static var officeForm: RecordForm<Organization>? { .organization }
    static var partKinds: [Kind] { [.membership] }
}

extension RecordForm<Organization> {
    static let organization = RecordForm(
        [
            FormTopic(
                .facts,
                [
                    .line("title", \.title), .choice("sort", \.sort), .choice("grain", \.grain),
                    .one("partOf", \.partOf), .lines("aliases", \.aliases),
                    .line("website", \.website), .day("confirmedOn", \.confirmedOn),
                ]
            ),
            FormTopic(.note, [.paragraph("internalNote", \.internalNote)]),
        ],
        blank: { _, _, _ in Organization(title: "", sort: .other) }
    )
}

extension Membership: OfficeRecord {
    static let officePath = "mitgliedschaften"
    static var officeForm: RecordForm<Membership>? { .membership }
}

extension RecordForm<Membership> {
    /// A new membership comes last in its circle; there is none without a circle.
    static let membership = RecordForm(
        ownerKind: .organization,
        [
            FormTopic(
                .facts,
                [
                    .one("member", \.member), .line("role", \.role), .day("from", \.from),
                    .day("until", \.until), .one("edition", \.edition),
                    .number("position", \.position),
                ]
            )
        ],
        blank: { register, circle, _ in
            guard let circle = circle.map({ ID<Organization>($0) }), register[circle] != nil
            else { return nil }
            let others = register.parts(of: circle.reference, Membership.self)
            let last = others.map(\.position).max() ?? 0
            return Membership(circle: circle, member: ID(0), position: last + 1)
        }
    )
}

extension District: OfficeRecord {
    static let officePath = "stadtteile"
    static var officeForm: RecordForm<District>? { .district }
}

extension RecordForm<District> {
    static let district = RecordForm(
        [
            FormTopic(
                .facts,
                [
                    .line("title", \.title), .choice("sort", \.sort), .one("partOf", \.partOf),
                    .line("remark", \.remark),
                ]
            )
        ],
        blank: { _, _, _ in District(title: "", sort: .quarter) }
    )
}

extension TargetGroup: OfficeRecord {
    static let officePath = "zielgruppen"
    static var officeForm: RecordForm<TargetGroup>? { .targetGroup }
}

extension RecordForm<TargetGroup> {
    static let targetGroup = RecordForm(
        [FormTopic(.facts, [.line("title", \.title)])],
        blank: { _, _, _ in TargetGroup(title: "") }
    )
}
