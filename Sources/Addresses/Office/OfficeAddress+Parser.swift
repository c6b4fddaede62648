import Concept
import Register
package import Web

extension OfficeAddress {
    /// Reads what stands in a path after the language; `nil` where it is no page of the office.
    package init?(_ names: [Substring], query: Query) {
        guard let root = names.first.flatMap({ Root(rawValue: String($0)) }) else { return nil }
        let rest = names.dropFirst()
        if rest.count == 1, let table = ShelfTable(root),
            let format = rest.first.flatMap(TableFormat.init(path:))
        {
            self = .shelfTable(table, format)
            return
        }
        switch root {
        case .records: self.init(records: rest, query)
        case .notices: self.init(notices: rest)
        case .settings:
            switch rest.count {
            case 0: self = .settings
            case 1 where rest.first == "logo": self = .logo
            default: return nil
            }
        case .desk: self.init(desk: rest)
        case .coming: self.init(.coming, rest)
        case .comingFile: self.init(.comingFile, rest)
        case .overview: self.init(.overview, rest)
        case .handover: self.init(.handover, rest)
        case .ownAccount: self.init(ownAccount: rest)
        case .accounts: self.init(accounts: rest)
        case .persons:
            guard let address = PersonAddress(rest, query: query) else { return nil }
            self = .persons(address)
        case .imports: self.init(imports: rest)
        case .outbox: self.init(.outbox, rest)
        case .clock: self.init(.clock, rest)
        case .rounds:
            guard let address = RoundAddress(rest, query: query) else { return nil }
            self = .rounds(address)
        }
    }

    private init?(notices names: ArraySlice<Substring>) {
        guard names.count <= 1 else { return nil }
        self = names.first.map { .notice(String($0)) } ?? .notices
    }

    private init?(desk rest: ArraySlice<Substring>) {
        guard let name = rest.first else {
            self = .desk()
            return
        }
        let named = Hint.Cause.allCases.first { $0.path == name }
        guard rest.count == 1, let cause = named else { return nil }
        self = .desk(cause)
    }

    /// A page below which there is none.
    private init?(_ page: OfficeAddress, _ rest: ArraySlice<Substring>) {
        guard rest.isEmpty else { return nil }
        self = page
    }

    private init?(ownAccount rest: ArraySlice<Substring>) {
        guard let name = rest.first else {
            self = .ownAccount
            return
        }
        guard rest.count == 1, let part = OwnAccountPart(rawValue: String(name)) else { return nil }
        self = .ownAccountPart(part)
    }

    private init?(accounts rest: ArraySlice<Substring>) {
        guard let name = rest.first else {
            self = .accounts
            return
        }
        guard rest.count == 1 else { return nil }
        self = name == "einladen" ? .invitation : .account(String(name))
    }

    private init?(records names: ArraySlice<Substring>, _ query: Query) {
        guard let first = names.first else {
            self = .kinds
            return
        }
        guard let kind = Kind(officePath: first) else { return nil }
        let rest = names.dropFirst()
        guard let third = rest.first else {
            self = .records(kind)
            return
        }
        if let number = Address.number(third) {
            self.init(Reference(kind, number), rest.dropFirst(), query)
        } else if rest.count == 1, third == "neu" {
            self = .new(kind, owner: query.chosen("zu").flatMap { Address.number($0) })
        } else if rest.count == 1, kind == .measure, third == "sachstand" {
            self = .measureTable(query.chosen("feld").flatMap { Address.number($0) }.map { ID($0) })
        } else if rest.count == 1, let format = TableFormat(path: third) {
            self = .savedTable(kind, format)
        } else {
            return nil
        }
    }

    private init?(_ reference: Reference, _ rest: ArraySlice<Substring>, _ query: Query) {
        guard let name = rest.first else {
            self = .record(reference)
            return
        }
        switch (name, rest.count) {
        case ("ansicht", 1): self = .preview(reference)
        case ("verlauf", 1):
            self = .history(
                reference,
                from: query.chosen("von").flatMap { Address.number($0) },
                to: query.chosen("mit").flatMap { Address.number($0) }
            )
        case ("verlauf", 2):
            guard let sequence = rest.last.flatMap({ Address.number($0) }) else { return nil }
            self = .undoing(reference, sequence: sequence)
        case ("entfernen", 1): self = .ending(reference)
        case ("schwaerzen", 1): self = .redacting(reference)
        case (_, 1):
            guard let topic = FormTopicName(rawValue: String(name)) else { return nil }
            self = .topic(reference, topic)
        default: return nil
        }
    }
}

extension OfficeAddress {
    fileprivate init?(imports names: ArraySlice<Substring>) {
        let last = names.last.map(String.init) ?? ""
        switch (names.first, names.count) {
        case (nil, _): self = .imports
        case ("vorschlaege", 1): self = .proposals
        case ("datei", 2):
            // Keys are written by us: 32 digits of sixteen.
            guard last.wholeMatch(of: /[0-9a-f]{32}/) != nil else { return nil }
            self = .upload(last)
        case ("aenderung", 2):
            guard let sequence = Address.number(last[...]) else { return nil }
            self = .importedChange(sequence)
        case ("aenderung", 3):
            guard last == "zuruecknehmen",
                let sequence = Address.number(names[names.startIndex + 1])
            else { return nil }
            self = .takingBack(sequence)
        default: return nil
        }
    }
}
