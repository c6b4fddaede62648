package import Register

extension Actor {
    /// Whether one of the actor's roles gives the permission, or the link the actor came by.
    package func may(_ permission: Permission, in register: some Records) -> Bool {
        if case .answer(let request) = permission { return request == link?.reference }
        return roles.contains { $0.may(permission, as: self, in: register) }
    }
}

extension Role {
    func may(_ permission: Permission, as actor: Actor, in register: some Records) -> Bool {
        may(permission) { actor.leads($0, in: register) }
    }

    /// Whether people of this role have to sign in with a second factor.
    ///
    /// Every role has to that may do more than answer and read what persons show to the network.
    ///
    /// - Source: decision 45; ASVS 5.0, V6.3.3.
    package var needsSecondFactor: Bool {
        Permission.one.contains { $0.needsSecondFactor && may($0) { _ in true } }
    }

    /// The rights of all roles, in one place.
    ///
    /// `leads` answers whether the actor's organization leads a record.
    ///
    /// - Source: the design, section 4; decision 26.
    private func may(_ permission: Permission, leads: (Reference) -> Bool) -> Bool {
        switch self {
        case .councillor: false
        case .partner: permission == .readNetwork
        case .steering, .management: permission == .readInternal || permission == .readNetwork
        case .lead: leadMay(permission, leads)
        case .office: officeMay(permission)
        case .councilOffice: councilOfficeMay(permission)
        case .administration: administrationMay(permission)
        }
    }

    private func officeMay(_ permission: Permission) -> Bool {
        switch permission {
        case .readInternal, .importFiles, .answerNotices, .readNetwork, .managePersons, .redact,
            .runRounds:
            true
        case .add(let kind, _): !kind.isSetting
        case .change(let reference, let fields) where reference.kind == .municipality:
            fields.isSubset(of: ["isOpen"])
        case .change(let reference, _), .end(let reference): !reference.kind.isSetting
        case .manageAccounts, .answer: false
        }
    }

    /// Accounts and settings, but no content.
    private func administrationMay(_ permission: Permission) -> Bool {
        switch permission {
        case .manageAccounts: true
        case .add(let kind, _): kind.isSetting
        case .change(let reference, _): reference.kind.isSetting
        case .readInternal, .end, .importFiles, .answerNotices, .readNetwork, .managePersons,
            .redact, .runRounds, .answer:
            false
        }
    }

    /// Meetings and consultations, and the resolution of a paper.
    private func councilOfficeMay(_ permission: Permission) -> Bool {
        switch permission {
        case .readInternal, .readNetwork: true
        case .add(let kind, _): kind.isOfTheCouncil
        case .change(let reference, let fields):
            reference.kind.isOfTheCouncil || reference.kind.type.mayEnterAsCouncil(fields)
        case .end(let reference): reference.kind.isOfTheCouncil
        case .importFiles, .answerNotices, .managePersons, .redact, .runRounds, .manageAccounts,
            .answer:
            false
        }
    }

    /// Reports and steps of the measures that the actor's organization leads.
    private func leadMay(_ permission: Permission, _ leads: (Reference) -> Bool) -> Bool {
        switch permission {
        case .readNetwork: true
        case .readInternal, .importFiles, .answerNotices, .managePersons, .redact, .runRounds,
            .manageAccounts, .answer:
            false
        case .add(let kind, let owner):
            kind.type.isRunning && owner.map(leads) ?? false
        case .change(let reference, let fields):
            leads(reference) && fields.isSubset(of: reference.kind.type.reportedFields)
        case .end: false
        }
    }
}

extension Actor {
    /// Whether the actor may see the name of a record, and so refer to it.
    ///
    /// True if the record is public, belongs to a measure that the actor leads, or the actor may
    /// read everything.
    package func mayName(_ reference: Reference, in register: some Records) -> Bool {
        register.table[reference] != nil
            && (may(.readInternal, in: register) || register.isPublic(reference)
                || leads(reference, in: register))
    }

    /// Whether the actor's organization leads this measure, or the measure that this is a part of.
    package func leads(_ reference: Reference, in register: some Records) -> Bool {
        guard let organization, let record = register.table[reference]?.record else { return false }
        if let measure = record as? Measure { return measure.lead == organization }
        return record.owner.map { $0.kind == .measure && leads($0, in: register) } ?? false
    }
}

extension Record {
    /// Whether the office of the council enters these fields in a record that others keep.
    fileprivate static func mayEnterAsCouncil(_ fields: Set<String>) -> Bool {
        !councilFields.isEmpty && fields.isSubset(of: councilFields)
    }
}

extension Kind {
    fileprivate var isOfTheCouncil: Bool { type.keeper == .councilOffice }

    /// Whether it holds settings of the town's pages, and no content.
    package var isSetting: Bool { type.keeper == .administration }
}
