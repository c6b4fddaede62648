package import Concept
package import Register

/// A kind of record that the public can read, on a page of its own or on one with others.
protocol PublicPage: Record {
    /// Where the public reads a record of the kind.
    static var place: PublicPlace<Self> { get }
    /// The word in the `id` of its elements, such as `kapitel`; part of links, so it lasts.
    static var anchorWord: String { get }
}

/// Where the public reads the records of a kind.
enum PublicPlace<R: Record>: Sendable {
    /// Each record has a page of its own.
    case page(@Sendable (ID<R>) -> Address)
    /// There is only one such record, and this page is about it.
    case only(Address)
    /// All stand on one page, each as an element with an `id`.
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
    /// The page of a record, with the `id` of its element if it shares the page; `nil` if it has
    /// none.
    ///
    /// Says nothing on whether the record is public.
    package static func of(_ reference: Reference) -> (address: Address, anchor: String?)? {
        (reference.kind.type as? any PublicPage.Type)?.page(of: reference)
    }

    /// The `id` of a record's element on a page, such as `kapitel-3`.
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
