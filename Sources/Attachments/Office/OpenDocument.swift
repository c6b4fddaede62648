import Concept
import Register

/// Checks a text document or spreadsheet in OpenDocument format.
///
/// Every part must have a name that is known, and pass the check for what it is.
///
/// - Source: OpenDocument 1.3, part 2 (packages); decision 41.
struct OpenDocument {
    /// What a part can be; parts that are none of these are refused.
    private enum Sort {
        case content, picture, replacement, keys, layout, manifest, type
    }

    private let file: PackedFile

    /// Returns the type of a file that passed the checks; `nil` if the archive is no OpenDocument.
    ///
    /// - Throws: `AttachmentFault`; `.otherType` for other OpenDocument files, such as
    ///   presentations.
    static func type(of file: PackedFile) throws(AttachmentFault) -> AttachmentType? {
        guard let part = file.parts.first(where: { $0.name == "mimetype" }) else { return nil }
        // It has to come first and uncompressed, so that the type can be seen without unpacking.
        guard part.name == file.parts.first?.name, part.isStored, !part.hasNote else {
            throw .damaged
        }
        let name = String(decoding: try file.unpacked(part), as: UTF8.self)
        guard let type = [AttachmentType.odt, .ods].first(where: { $0.mediaType == name }) else {
            throw .otherType
        }
        try OpenDocument(file: file).check(as: type)
        return type
    }

    /// Checks the manifest, then every part.
    private func check(as type: AttachmentType) throws(AttachmentFault) {
        let names = Set(file.parts.map(\.name))
        guard let manifest = file.parts.first(where: { $0.name == "META-INF/manifest.xml" }),
            names.contains("content.xml")
        else { throw .damaged }
        try OpenManifest.check(try file.unpacked(manifest), as: type)
        for part in file.parts {
            if part.isFolder {
                guard Self.isFolder(part.name) else { throw .hasProgram }
                continue
            }
            guard let sort = Self.sort(of: part.name) else { throw .hasProgram }
            try check(try file.unpacked(part), sort, part.name, names)
        }
    }

    /// Checks one part as what it is.
    private func check(
        _ bytes: [UInt8],
        _ sort: Sort,
        _ name: String,
        _ names: Set<String>
    ) throws(AttachmentFault) {
        switch sort {
        case .type, .manifest: break
        case .content: try OpenDocumentContent.check(bytes, in: name, names)
        case .picture: try OfficePicture.check(bytes)
        case .replacement:
            if !OfficePicture.isOpenMetafile(bytes) { try OfficePicture.check(bytes) }
        // Shortcut keys can call macros. Old programs write an empty list.
        case .keys:
            guard bytes.isEmpty else { throw .hasProgram }
        case .layout: try OfficePicture.checkLayout(bytes)
        }
    }

    // MARK: - Parts

    /// What a part of this name is; `nil` if no such part is known.
    private static func sort(of name: String) -> Sort? {
        let small = Array(name.lowercased().utf8)
        return patterns.first { $0.patterns.contains { $0.fits(small) } }?.sort
    }

    /// The names of parts in OpenDocument files, and of those in embedded objects.
    private static let patterns: [(sort: Sort, patterns: [PartPattern])] = [
        (.type, PartPattern.list("mimetype")),
        (.manifest, PartPattern.list("META-INF/manifest.xml")),
        (
            .content,
            PartPattern.list("content.xml styles.xml meta.xml settings.xml manifest.rdf")
                + ["Object #", "Formula-#", "Chart-#"].flatMap { folder in
                    ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map {
                        PartPattern("\(folder)/\($0)")
                    }
                }
        ),
        (
            .picture,
            PartPattern.list("Pictures/* Thumbnails/thumbnail.png")
                + ["Object #/Pictures/*", "media/image*"].map(PartPattern.init)
        ),
        (.replacement, [PartPattern("ObjectReplacements/Object #")]),
        (.keys, PartPattern.list("Configurations2/accelerator/current.xml")),
        (.layout, PartPattern.list("layout-cache")),
    ]

    /// Whether the entry of a folder has a name that is known; folders have no content.
    private static func isFolder(_ name: String) -> Bool {
        let top = name.split(separator: "/").first.map { $0.lowercased() } ?? ""
        return ["configurations2", "meta-inf", "pictures", "thumbnails", "objectreplacements"]
            .contains(top)
            || PartPattern("Object #").fits(Array(top.utf8))
    }
}
