package import Concept
package import Register

/// A kind whose records have a public page, or a place on one.
protocol PublicPage: Record {
    static var place: PublicPlace<Self> { get }
    /// What its elements are called on a page: "kapitel".
    static var anchorWord: String { get }
}

/// Where the public reads a record.
enum PublicPlace<R: Record>: Sendable {
    /// Each has a page of its own.
    case page(@Sendable (ID<R>) -> Address)
    /// There is one, and this page is about it.
    case only(Address)
    /// They stand on a page together, each as an element.
    case element(of: Address)
}

extension PublicPage {
    static var anchorWord: String { kind.rawValue.lowercased() }

    fileprivate static func page(of reference: Reference) -> (address: Address, anchor: String?) {
        switch place {
        case .page(let address): (address(ID(reference.number)), nil)
        case .only(let address): (address, nil)
        case .element(let address): (address, Address.anchor(of: reference))
        }
    }
}

extension Address {
    /// The page of a record, or the place on a page where it stands; `nil` where it has none.
    package static func of(_ reference: Reference) -> (address: Address, anchor: String?)? {
        (reference.kind.type as? any PublicPage.Type)?.page(of: reference)
    }

    /// The id of a record's element on a page: `kapitel-3`.
    package static func anchor(of reference: Reference) -> String {
        let word = (reference.kind.type as? any PublicPage.Type)?.anchorWord
        return "\(word ?? reference.kind.rawValue.lowercased())-\(reference.number)"
    }
}

extension Municipality: PublicPage {
    static let place = PublicPlace<Self>.only(.text(.contact))
}

extension Concept: PublicPage {
    static let place = PublicPlace<Self>.only(.concept)
}

extension Chapter: PublicPage {
    static let place = PublicPlace<Self>.element(of: .concept)
    static let anchorWord = "kapitel"
}

extension Principle: PublicPage {
    static let place = PublicPlace<Self>.element(of: .concept)
    static let anchorWord = "leitlinie"
}

extension OtherConcept: PublicPage {
    static let place = PublicPlace<Self>.element(of: .concept)
}

extension StrategicGoal: PublicPage {
    static let place = PublicPlace<Self>.element(of: .strategicGoals)
    static let anchorWord = "strategisches-ziel"
}

extension Edition: PublicPage {
    static let place = PublicPlace<Self>.element(of: .editions)
    static let anchorWord = "fassung"
}

extension FieldOfAction: PublicPage {
    static let place = PublicPlace<Self>.page { .field($0) }
}

extension Objective: PublicPage {
    static let place = PublicPlace<Self>.page { .objective($0) }
}

extension Measure: PublicPage {
    static let place = PublicPlace<Self>.page { .measure($0) }
}

extension Paper: PublicPage {
    static let place = PublicPlace<Self>.page { .paper($0) }
}

extension Organization: PublicPage {
    static let place = PublicPlace<Self>.page { .organization($0) }
}
