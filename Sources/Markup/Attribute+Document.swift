/// Attributes of the elements in the head of a page.
extension Attribute where Tag == HTML.Meta {
    /// The encoding of the page, which is UTF-8 as HTML allows no other.
    package static func charset(_ charset: HTML.Charset) -> Self {
        Self("charset", charset.rawValue)
    }
    package static func content(_ text: String) -> Self { Self("content", text) }
    /// A name of Open Graph, such as `og:title`.
    package static func property(_ name: String) -> Self { Self("property", name) }
}

extension Attribute where Tag: Takes.Media {
    /// A media query, such as `print`.
    package static func media(_ query: String) -> Self { Self("media", query) }
}

extension Attribute where Tag == HTML.Link {
    /// The sizes of an icon, such as `32x32`.
    package static func sizes(_ sizes: String) -> Self { Self("sizes", sizes) }
    package static func integrity(_ hash: String) -> Self { Self("integrity", hash) }
    package static func `as`(_ kind: HTML.Preload) -> Self { Self("as", kind.rawValue) }
    package static var crossorigin: Self { Self("crossorigin") }
}

extension Attribute where Tag == HTML.Script {
    package static func type(_ type: HTML.ScriptType) -> Self { Self("type", type.rawValue) }
    package static func integrity(_ hash: String) -> Self { Self("integrity", hash) }
    package static var `async`: Self { Self("async") }
    package static var `defer`: Self { Self("defer") }
    package static var crossorigin: Self { Self("crossorigin") }
}

extension HTML {
    package enum Charset: String, Sendable {
        case utf8 = "utf-8"
    }

    package enum ScriptType: String, Sendable {
        case module
    }

    /// What a preloaded file is used as.
    package enum Preload: String, Sendable {
        case fetch, font, image, script, style
    }
}
