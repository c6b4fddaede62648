import Register

/// A text or a spreadsheet as an OpenDocument, held against what is known to be harmless.
///
/// - Source: OpenDocument 1.3, part 2 (packages); decision 41.
struct OpenDocument {
    /// What a part can be; whatever is none of these is not taken.
    private enum Sort {
        case content, picture, replacement, keys, layout, manifest, type
    }

    private let file: PackedFile

    /// `nil` where the archive does not say that it is one.
    static func type(of file: PackedFile) throws(AttachmentFault) -> AttachmentType? {
        guard let part = file.parts.first(where: { $0.name == "mimetype" }) else { return nil }
        // It stands first and as it is, so that everybody sees what it is without unpacking.
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
        // Keys of their own can call macros; old programs write a list without any.
        case .keys:
            guard bytes.isEmpty else { throw .hasProgram }
        case .layout: try OfficePicture.checkLayout(bytes)
        }
    }

    // MARK: - Parts

    private static func sort(of name: String) -> Sort? {
        let small = Array(name.lowercased().utf8)
        return patterns.first { $0.patterns.contains { $0.fits(small) } }?.sort
    }

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

    /// Folders hold nothing themselves; their names say what was meant.
    private static func isFolder(_ name: String) -> Bool {
        let top = name.split(separator: "/").first.map { $0.lowercased() } ?? ""
        return ["configurations2", "meta-inf", "pictures", "thumbnails", "objectreplacements"]
            .contains(top)
            || PartPattern("Object #").fits(Array(top.utf8))
    }
}
