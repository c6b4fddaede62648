/// Attributes of links; each address is checked, see ``CheckedAddress``.
extension Attribute where Tag: Takes.Href {
    /// The address to which the link leads.
    package static func href(_ address: String) -> Self { Self("href", address: address) }
}

extension Attribute where Tag: Takes.Rel {
    /// How the other page is related to this one.
    package static func rel(_ relations: HTML.Relation...) -> Self {
        Self("rel", list: relations.map(\.rawValue))
    }
}

extension Attribute where Tag: Takes.Target {
    /// Where the other page opens.
    package static func target(_ target: HTML.Target) -> Self { Self("target", target.rawValue) }
}

extension Attribute where Tag: Takes.MimeType {
    /// The media type of the file at the address, such as `application/pdf`.
    package static func type(_ mimeType: String) -> Self { Self("type", mimeType) }
}

extension Attribute where Tag: Takes.Hreflang {
    /// The language of the page at the address, as a BCP 47 tag.
    package static func hreflang(_ tag: String) -> Self { Self("hreflang", tag) }
}

extension Attribute where Tag == HTML.A {
    /// The browser stores the file under its own name instead of showing it.
    package static var download: Self { Self("download") }
    /// The browser stores the file under this name.
    package static func download(_ filename: String) -> Self { Self("download", filename) }
}

extension Attribute where Tag: Takes.Cite {
    /// The address of the source of a quotation or change; browsers do not show it.
    package static func cite(_ address: String) -> Self { Self("cite", address: address) }
}

extension HTML {
    /// How the other page is related to this one.
    package enum Relation: String, Sendable {
        case alternate, author, bookmark, canonical, external, help, icon, license, manifest, me
        case next, nofollow, noopener, noreferrer, preload, prev, search, stylesheet, tag
        case modulePreload = "modulepreload"
        case privacyPolicy = "privacy-policy"
        case termsOfService = "terms-of-service"
        case touchIcon = "apple-touch-icon"
    }

    /// The window or tab in which a link opens; `blank` is a new one.
    package enum Target: String, Sendable {
        case same = "_self"
        case blank = "_blank"
        case parent = "_parent"
        case top = "_top"
    }
}
