/// Checks a drawing (SVG) inside an office file: it may draw, and neither run nor load anything.
///
/// - Source: SVG 1.1, appendix N (elements) and 17.
enum DrawnPicture {
    /// The elements that may appear.
    private static let elements: Set<String> = Set(
        """
        a animate animateMotion animateTransform circle clipPath color-profile defs desc ellipse
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
        feDisplacementMap feDistantLight feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
        feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
        feTile feTurbulence filter font font-face font-face-name font-face-src g glyph hkern image
        line linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline
        radialGradient rect set stop style svg switch symbol text textPath title tref tspan use
        view vkern
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
    private static let namespace = "http://www.w3.org/2000/svg"
    /// The namespaces in which drawing programs leave notes that are never displayed.
    private static let notes = [
        "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/",
        "http://www.w3.org/1999/02/22-rdf", "http://purl.org/dc/",
        "http://creativecommons.org/ns#", "http://ns.adobe.com/", "http://schemas.microsoft.com/",
    ]

    /// Checks a drawing.
    ///
    /// - Throws: `AttachmentFault.hasProgram` for unknown elements and event handlers,
    ///   `.leadsOutside` for links and styles that load something, `.damaged` if it is no proper
    ///   XML.
    static func check(_ bytes: [UInt8]) throws(AttachmentFault) {
        var isStyle = false
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            switch step {
            case .begin(let tag):
                isStyle = tag.name == "style"
                try check(tag)
            case .text(let text):
                if isStyle { try checkStyle(text) }
            case .end: isStyle = false
            }
        }
    }

    /// Checks the name of an element, and each of its attributes.
    private static func check(_ tag: XMLTag) throws(AttachmentFault) {
        if tag.depth == 0, tag.name != "svg" { throw .hasProgram }
        if !notes.contains(where: tag.namespace.hasPrefix) {
            guard tag.namespace.isEmpty || tag.namespace == namespace,
                elements.contains(tag.name)
            else { throw .hasProgram }
        }
        for attribute in tag.attributes {
            let name = attribute.name.lowercased()
            guard !name.hasPrefix("on") else { throw .hasProgram }
            if name == "href" || name == "src" {
                try checkLink(attribute.value, isPage: tag.name == "a")
            }
            if attribute.namespace.isEmpty { try checkStyle(attribute.value) }
        }
    }

    /// Allows parts of the drawing and pictures inside it; only an `a` may link to a page.
    private static func checkLink(_ target: String, isPage: Bool) throws(AttachmentFault) {
        let isOwn =
            target.isEmpty || target.hasPrefix("#")
            || ["png", "jpeg", "jpg", "gif"].contains {
                target.hasPrefix("data:image/\($0);base64,")
            }
        guard isOwn || isPage && LinkTarget.isHarmless(target) else { throw .leadsOutside }
    }

    /// Refuses a style that loads or runs something; white space and case make no difference.
    private static func checkStyle(_ text: String) throws(AttachmentFault) {
        // Setting bit 5 makes letters small. A backslash is refused, since with it any letter could
        // be disguised.
        let bytes = Array(text.utf8).filter { $0 > 0x20 }.map { $0 | 0x20 }
        guard !bytes.contains(UInt8(ascii: "\\") | 0x20) else { throw .leadsOutside }
        var rest = bytes[...]
        while let found = rest.firstRange(of: Array("url(".utf8)) {
            rest = rest[found.upperBound...]
            let target = rest.drop { "\"'".utf8.contains($0) }
            guard target.first == UInt8(ascii: "#") | 0x20 else { throw .leadsOutside }
        }
        for word in ["@import", "javascript:", "expression("]
        where bytes.firstRange(of: word.utf8.map { $0 | 0x20 }) != nil {
            throw .leadsOutside
        }
    }
}
