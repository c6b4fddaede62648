package import Concept
package import Register
package import Web

/// Which measures a reader wants to see, in which order and how: the form above the list.
///
/// A choice that was not made is `nil`. A value that cannot be read is kept in `unknown`, so that
/// the page can say so.
package struct MeasureSelection: Hashable, Sendable {
    package var field: ID<FieldOfAction>?
    package var phase: Phase?
    package var timing: Timing?
    package var budget: Funding.Budget?
    package var lead: ID<Organization>?
    package var targetGroup: ID<TargetGroup>?
    /// The district in which the measure takes place.
    package var district: ID<District>?
    /// A year in which the measure runs.
    package var year: Int?
    /// Words that the measure must contain, at most `wordLimit` characters.
    package var words: String?
    /// What the list is sorted by; by number unless chosen.
    package var order = Order.number
    /// How the list is shown; as a table unless chosen.
    package var view = View.table
    /// The parameters whose values cannot be read.
    package var unknown: [Unknown] = []

    /// A parameter with the value that cannot be read, cut at 40 characters.
    package struct Unknown: Hashable, Sendable {
        package let name: Name
        package let value: String
    }

    /// The names of the parameters in addresses.
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
        /// The day of the status, newest first.
        case asOf = "stand"
    }

    /// How the list is shown.
    package enum View: String, CaseIterable, Sendable {
        case table = "tabelle"
        case cards = "karten"
    }

    /// The most characters of words that are searched for.
    package static let wordLimit = 200

    /// Every measure, by number, as a table.
    package init() {}

    /// Reads the parameters; whether the records exist is for the page to find out.
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
    /// The parameters in their normal form, without defaults and unreadable values.
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

    /// The names of the choices made, in the order of the form; order and view do not count.
    package var chosen: [Name] {
        Name.allCases.filter { name in
            switch name {
            case .words: words != nil
            case .order, .view: false
            default: text(of: name) != nil
            }
        }
    }

    /// The selection with one choice taken back.
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

    /// Every measure, in the same order and view.
    package var all: MeasureSelection {
        var all = MeasureSelection()
        (all.order, all.view) = (order, view)
        return all
    }

    /// The same selection in another order.
    package func sorted(by order: Order) -> MeasureSelection {
        var other = self
        other.order = order
        return other
    }

    /// The same selection in another view.
    package func shown(as view: View) -> MeasureSelection {
        var other = self
        other.view = view
        return other
    }
}
