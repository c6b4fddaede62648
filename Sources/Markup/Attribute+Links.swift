/// Attributes of what leads elsewhere; each address is checked, see ``CheckedAddress``.
extension Attribute where Tag: Takes.Href {
    package static func href(_ address: String) -> Self { Self("href", address: address) }
}

extension Attribute where Tag: Takes.Rel {
    package static func rel(_ relations: HTML.Relation...) -> Self {
        Self("rel", list: relations.map(\.rawValue))
    }
}

extension Attribute where Tag: Takes.Target {
    package static func target(_ target: HTML.Target) -> Self { Self("target", target.rawValue) }
}

extension Attribute where Tag: Takes.MimeType {
    /// The kind of file that the address leads to, such as `application/pdf`.
    package static func type(_ mimeType: String) -> Self { Self("type", mimeType) }
}

extension Attribute where Tag: Takes.Hreflang {
    package static func hreflang(_ tag: String) -> Self { Self("hreflang", tag) }
}

extension Attribute where Tag == HTML.A {
    /// Asks the browser to store the file, under its own name.
    package static var download: Self { Self("download") }
    package static func download(_ filename: String) -> Self { Self("download", filename) }
}

extension Attribute where Tag: Takes.Cite {
    package static func cite(_ address: String) -> Self { Self("cite", address: address) }
}

extension HTML {
    /// What the other page is to this one.
    package enum Relation: String, Sendable {
        case alternate, author, bookmark, canonical, external, help, icon, license, manifest, me
        case next, nofollow, noopener, noreferrer, preload, prev, search, stylesheet, tag
        case modulePreload = "modulepreload"
        case privacyPolicy = "privacy-policy"
        case termsOfService = "terms-of-service"
        case touchIcon = "apple-touch-icon"
    }

    /// Where the other page opens.
    package enum Target: String, Sendable {
        case same = "_self"
        case blank = "_blank"
        case parent = "_parent"
        case top = "_top"
    }
}
