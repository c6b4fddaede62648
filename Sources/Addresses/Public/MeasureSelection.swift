package import Concept
package import Register
package import Web

/// Which measures a reader wants to see, in which order and how: what the form of the list asks.
///
/// What was not chosen is `nil`. A value that names nothing we know is kept as it was typed, so that
/// the page can say so.
package struct MeasureSelection: Hashable, Sendable {
    package var field: ID<FieldOfAction>?
    package var phase: Phase?
    package var timing: Timing?
    package var budget: Funding.Budget?
    package var lead: ID<Organization>?
    package var targetGroup: ID<TargetGroup>?
    package var district: ID<District>?
    package var year: Int?
    package var words: String?
    package var order = Order.number
    package var view = View.table
    /// Names and values that were asked for and mean nothing.
    package var unknown: [Unknown] = []

    package struct Unknown: Hashable, Sendable {
        package let name: Name
        package let value: String
    }

    /// The parameters as they stand in addresses.
    package enum Name: String, CaseIterable, Sendable {
        case field = "feld"
        case phase
        case timing = "zeit"
        case budget = "geld"
        case lead = "federfuehrung"
        case targetGroup = "zielgruppe"
        case district = "stadtteil"
        case year = "jahr"
        case words = "q"
        case order = "sortierung"
        case view = "ansicht"
    }

    /// What the list is sorted by.
    package enum Order: String, CaseIterable, Sendable {
        case number = "nummer"
        case title = "titel"
        case field = "feld"
        case lead = "federfuehrung"
        case status
        /// The newest first.
        case asOf = "stand"
    }

    package enum View: String, CaseIterable, Sendable {
        case table = "tabelle"
        case cards = "karten"
    }

    /// The longest words that are looked for; nobody types more.
    package static let wordLimit = 200

    package init() {}

    init(_ query: Query) {
        words = query.chosen(Name.words.rawValue)?.cut(to: Self.wordLimit)
        field = number(.field, query)
        lead = number(.lead, query)
        targetGroup = number(.targetGroup, query)
        district = number(.district, query)
        phase = choice(.phase, query)
        timing = choice(.timing, query)
        budget = choice(.budget, query)
        order = choice(.order, query) ?? .number
        view = choice(.view, query) ?? .table
        year = read(.year, query) { Int($0).flatMap { (1900...9999).contains($0) ? $0 : nil } }
    }

    private mutating func number<R: Record>(_ name: Name, _ query: Query) -> ID<R>? {
        read(name, query) { Address.number($0).map { ID($0) } }
    }

    private mutating func choice<C: RawRepresentable>(_ name: Name, _ query: Query) -> C?
    where C.RawValue == String {
        read(name, query) { C(rawValue: $0) }
    }

    private mutating func read<Value>(
        _ name: Name,
        _ query: Query,
        _ value: (String) -> Value?
    ) -> Value? {
        guard let typed = query.chosen(name.rawValue) else { return nil }
        if let value = value(typed) { return value }
        unknown.append(Unknown(name: name, value: typed.cut(to: 40)))
        return nil
    }
}

extension MeasureSelection {
    /// What is asked for, in normal form; what means nothing is left out.
    package var query: Query {
        var query = Query()
        query.append(Name.words.rawValue, words)
        for name in Name.allCases { query.append(name.rawValue, text(of: name)) }
        return query
    }

    private func text(of name: Name) -> String? {
        switch name {
        case .field: field.map { String($0.number) }
        case .phase: phase?.rawValue
        case .timing: timing?.rawValue
        case .budget: budget?.rawValue
        case .lead: lead.map { String($0.number) }
        case .targetGroup: targetGroup.map { String($0.number) }
        case .district: district.map { String($0.number) }
        case .year: year.map(String.init)
        case .words: nil
        case .order: order == .number ? nil : order.rawValue
        case .view: view == .table ? nil : view.rawValue
        }
    }

    /// Whether it leaves anything out.
    package var filters: Bool { chosen.isEmpty == false }

    /// What was chosen, in the order of the form.
    package var chosen: [Name] {
        Name.allCases.filter { name in
            switch name {
            case .words: words != nil
            case .order, .view: false
            default: text(of: name) != nil
            }
        }
    }

    /// The selection without one of its choices.
    package func without(_ name: Name) -> MeasureSelection {
        var less = self
        switch name {
        case .field: less.field = nil
        case .phase: less.phase = nil
        case .timing: less.timing = nil
        case .budget: less.budget = nil
        case .lead: less.lead = nil
        case .targetGroup: less.targetGroup = nil
        case .district: less.district = nil
        case .year: less.year = nil
        case .words: less.words = nil
        case .order: less.order = .number
        case .view: less.view = .table
        }
        return less
    }

    /// The selection without any choice; order and view stay.
    package var all: MeasureSelection {
        var all = MeasureSelection()
        (all.order, all.view) = (order, view)
        return all
    }

    package func sorted(by order: Order) -> MeasureSelection {
        var other = self
        other.order = order
        return other
    }

    package func shown(as view: View) -> MeasureSelection {
        var other = self
        other.view = view
        return other
    }
}
