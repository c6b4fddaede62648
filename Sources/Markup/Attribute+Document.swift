/// Attributes of the elements in the head of a page.
extension Attribute where Tag == HTML.Meta {
    /// The encoding of the page, which is UTF-8 as HTML allows no other.
    package static func charset(_ charset: HTML.Charset) -> Self {
        Self("charset", charset.rawValue)
    }
    /// The value that belongs to the name or property of a `meta` element.
    package static func content(_ text: String) -> Self { Self("content", text) }
    /// The name of a property of the Open Graph protocol, such as `og:title`.
    package static func property(_ name: String) -> Self { Self("property", name) }
}

extension Attribute where Tag: Takes.Media {
    /// A media query, such as `print`.
    package static func media(_ query: String) -> Self { Self("media", query) }
}

extension Attribute where Tag == HTML.Link {
    /// The sizes of an icon, such as `32x32`.
    package static func sizes(_ sizes: String) -> Self { Self("sizes", sizes) }
    /// The hash that the file must have to be used, such as "sha384-" with base64.
    package static func integrity(_ hash: String) -> Self { Self("integrity", hash) }
    /// What the file of a `preload` link will be used as.
    package static func `as`(_ kind: HTML.Preload) -> Self { Self("as", kind.rawValue) }
    /// Loads the file with CORS and without credentials, as fonts require it.
    package static var crossorigin: Self { Self("crossorigin") }
}

extension Attribute where Tag == HTML.Script {
    /// Makes the script a module; without it, it is a classic script.
    package static func type(_ type: HTML.ScriptType) -> Self { Self("type", type.rawValue) }
    /// The hash that the file must have to be run, such as "sha384-" with base64.
    package static func integrity(_ hash: String) -> Self { Self("integrity", hash) }
    /// Runs the script as soon as it has arrived, in any order.
    package static var `async`: Self { Self("async") }
    /// Runs the script when the page has been parsed, in the order of the page.
    package static var `defer`: Self { Self("defer") }
    /// Loads the script with CORS and without credentials.
    package static var crossorigin: Self { Self("crossorigin") }
}

extension HTML {
    /// The encodings that a page may have.
    package enum Charset: String, Sendable {
        case utf8 = "utf-8"
    }

    /// The kinds of scripts besides classic ones.
    package enum ScriptType: String, Sendable {
        case module
    }

    /// What a preloaded file is used as.
    package enum Preload: String, Sendable {
        case fetch, font, image, script, style
    }
}
