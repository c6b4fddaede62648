import Addresses
import Concept
import Register
import Synchronization
import Web
import Words

/// The files for search engines: which pages there are, and that they may be read.
struct CrawlerFiles {
    /// What the public may see, whose pages are listed.
    let register: PublicRegister
    /// Scheme, host and port of the site: both files need complete addresses.
    let origin: String

    /// Every page in every language, each with links to its other languages.
    ///
    /// Nothing needs escaping: addresses without a query hold letters, digits, hyphens and slashes
    /// only.
    ///
    /// - Source: sitemaps.org, protocol 0.9.
    var siteMap: Sending {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
            xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """
        for address in Address.all(in: register) {
            let others = Language.allCases.map { language in
                let place = place(address, language)
                return "<xhtml:link rel=\"alternate\" hreflang=\"\(language.tag)\" "
                    + "href=\"\(place)\"/>\n"
            }.joined()
            for language in Language.allCases {
                text += "<url>\n<loc>\(place(address, language))</loc>\n\(others)</url>\n"
            }
        }
        return Sending(
            Array((text + "</urlset>\n").utf8),
            mediaType: "application/xml; charset=utf-8"
        )
    }

    /// The complete address of a page.
    private func place(_ address: Address, _ language: Language) -> String {
        origin + PageRequest(address, language).path
    }

    /// The robots.txt before the pages are open: nobody may read anything.
    ///
    /// It is answered with 200, because a robots.txt that is refused counts as permission.
    ///
    /// - Source: RFC 9309, 2.3.1.3.
    static let closedRobots = Sending(
        Array("User-agent: *\nDisallow: /\n".utf8),
        mediaType: "text/plain; charset=utf-8"
    )

    /// The robots.txt of an open site: everything may be read, and where the site map is.
    ///
    /// - Source: RFC 9309; the line about the site map is one of sitemaps.org.
    var robots: Sending {
        let text = """
            User-agent: *
            Disallow:

            Sitemap: \(origin)\(FileRoute.siteMapFile.row.pattern.text)

            """
        return Sending(Array(text.utf8), mediaType: "text/plain; charset=utf-8")
    }
}

/// Keeps the site map that was made last, once for each public state and origin.
final class SiteMaps: Sendable {
    /// The last site map and what it was made from; `nil` before anybody asked.
    private let made = Mutex<(generation: Int, origin: String, file: Sending)?>(nil)

    /// The site map, made anew if the public state or the origin is another one.
    func siteMap(_ files: CrawlerFiles) -> Sending {
        let (generation, origin) = (files.register.generation, files.origin)
        if let kept = made.withLock({ $0 }), kept.generation == generation, kept.origin == origin {
            return kept.file
        }
        let file = files.siteMap
        made.withLock { $0 = (generation, origin, file) }
        return file
    }
}
