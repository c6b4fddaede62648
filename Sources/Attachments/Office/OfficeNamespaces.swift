/// The XML namespaces that the parts of office files may use.
///
/// Elements and attributes of any other namespace are refused. A namespace that is declared but not
/// used does not matter, since programs declare many in advance.
struct OfficeNamespaces {
    private let names: Set<String>
    /// Namespaces of Microsoft that get a new year with each version, here without the years.
    private let families: Set<String>
    /// The elements that may have no namespace.
    private let bare: Set<String>

    private init(_ names: [String], families: Set<String> = [], bare: Set<String> = []) {
        self.names = Set(names).union([Self.xml])
        self.families = families
        self.bare = bare
    }

    /// Whether the element and all its attributes belong to these namespaces.
    func know(_ tag: XMLTag) -> Bool {
        guard tag.namespace.isEmpty ? bare.contains(tag.name) : know(tag.namespace) else {
            return false
        }
        return tag.attributes.allSatisfy { $0.namespace.isEmpty || know($0.namespace) }
    }

    /// Whether the namespace is one of the list, or one of the families with any year in it.
    private func know(_ name: String) -> Bool {
        if names.contains(name) { return true }
        guard !families.isEmpty, name.hasPrefix(Self.microsoft) else { return false }
        let steps = name.dropFirst(Self.microsoft.count).split(separator: "/")
        return families.contains(
            steps.filter { !$0.allSatisfy(\.isNumber) }.joined(separator: "/")
        )
    }

    private static let xml = "http://www.w3.org/XML/1998/namespace"
    private static let microsoft = "http://schemas.microsoft.com/office/"
    private static let metadata = [
        "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
        "http://purl.org/dc/dcmitype/", "http://www.w3.org/2001/XMLSchema-instance",
    ]

    private static func list(_ base: String, _ endings: String) -> [String] {
        endings.split(whereSeparator: \.isWhitespace).map { base + $0 }
    }

    // MARK: - Open XML

    /// For `[Content_Types].xml`.
    static let types = OfficeNamespaces([
        "http://schemas.openxmlformats.org/package/2006/content-types"
    ])
    /// For parts with relationships.
    static let relations = OfficeNamespaces([
        "http://schemas.openxmlformats.org/package/2006/relationships"
    ])

    /// For all other parts of Open XML files.
    ///
    /// - Source: ECMA-376, part 1, annex A; MS-DOCX 2.2; MS-XLSX 2.2; MS-ODRAWXML 2.2.
    static let openXML = OfficeNamespaces(
        list(
            "http://schemas.openxmlformats.org/",
            """
            wordprocessingml/2006/main spreadsheetml/2006/main schemaLibrary/2006/main
            officeDocument/2006/relationships officeDocument/2006/math
            officeDocument/2006/extended-properties officeDocument/2006/custom-properties
            officeDocument/2006/docPropsVTypes officeDocument/2006/bibliography
            officeDocument/2006/customXml drawingml/2006/main drawingml/2006/picture
            drawingml/2006/chart drawingml/2006/chartDrawing drawingml/2006/diagram
            drawingml/2006/compatibility drawingml/2006/lockedCanvas
            drawingml/2006/wordprocessingDrawing drawingml/2006/spreadsheetDrawing
            markup-compatibility/2006 package/2006/metadata/core-properties
            """
        )
            + list(
                "http://purl.oclc.org/ooxml/",
                """
                wordprocessingml/main spreadsheetml/main schemaLibrary/main officeDocument/math
                officeDocument/relationships officeDocument/extendedProperties
                officeDocument/customProperties officeDocument/docPropsVTypes
                officeDocument/bibliography officeDocument/customXml drawingml/main
                drawingml/picture drawingml/chart drawingml/chartDrawing drawingml/diagram
                drawingml/compatibility drawingml/lockedCanvas drawingml/wordprocessingDrawing
                drawingml/spreadsheetDrawing
                """
            )
            + list("urn:schemas-microsoft-com:", "vml office:office office:word office:excel")
            // Used in each paragraph or row, so they are listed in full to be found quickly.
            + list(microsoft, "word/2010/wordml spreadsheetml/2009/9/ac")
            // Handwriting, and notes of other programs.
            + [
                "http://www.w3.org/2003/InkML", "http://www.w3.org/2003/04/emma",
                "http://schemas.microsoft.com/ink/2010/main", "http://schemas.libreoffice.org/",
                "http://customooxmlschemas.google.com/",
            ]
            + list(
                "http://www.wps.cn/officeDocument/",
                "2013/wpsCustomData 2017/etCustomData 2022/wpsCustomData"
            ) + metadata,
        families: families,
        // The root of a VML drawing has no namespace, and the notes in it are written like HTML.
        bare: ["xml", "div", "font", "span", "br", "b", "i", "u", "p"]
    )

    private static let families = Set(
        """
        word/wordml word/wordml/symex word/wordml/cid word/wordml/cex word/wordml/sdtdatahash
        word/wordml/sdtformatlock word/wordml/word16du word/wordprocessingCanvas
        word/wordprocessingGroup word/wordprocessingShape word/wordprocessingInk
        word/wordprocessingDrawing extlst comments/reactions drawing/main drawing/main/command
        drawing/picture drawing/diagram drawing/chart drawing/chart/ac drawing/chartStyle
        drawing/chartex drawing/chartDrawing drawing/compatibility drawing/slicer
        drawing/timeslicer drawing/ink drawing/decorative drawing/hyperlinkcolor drawing/SVG/main
        drawing/sketchyshapes excel/main excel/spreadsheetDrawing spreadsheetml/main
        spreadsheetml/ac spreadsheetml/revision spreadsheetml/revision2 spreadsheetml/revision3
        spreadsheetml/revision4 spreadsheetml/revision5 spreadsheetml/revision6
        spreadsheetml/revision7 spreadsheetml/revision8 spreadsheetml/revision9
        spreadsheetml/revision10 spreadsheetml/revision16 spreadsheetml/richdata
        spreadsheetml/richdata2 spreadsheetml/richvaluerel spreadsheetml/featurepropertybag
        spreadsheetml/namedsheetviews spreadsheetml/threadedcomments
        spreadsheetml/threadedcomments2 spreadsheetml/dynamicarray spreadsheetml/calcfeatures
        spreadsheetml/pivotdefaultlayout spreadsheetml/pivotVersionInfo mac/excel/main
        mac/office/main mac/drawingml/main thememl/main mipLabelMetadata
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    // MARK: - OpenDocument

    /// For `META-INF/manifest.xml`.
    static let manifest = OfficeNamespaces([
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    ])

    /// For all other parts of OpenDocument files, without those for forms, databases and scripts.
    ///
    /// - Source: OpenDocument 1.4, part 3, 1.5; sources of LibreOffice, `xmlnamespace.hxx`.
    static let openDocument = OfficeNamespaces(
        list(
            "urn:oasis:names:tc:opendocument:xmlns:",
            """
            office:1.0 text:1.0 table:1.0 drawing:1.0 style:1.0 meta:1.0 datastyle:1.0
            svg-compatible:1.0 xsl-fo-compatible:1.0 chart:1.0 dr3d:1.0 presentation:1.0
            animation:1.0 smil-compatible:1.0 config:1.0 of:1.2
            """
        )
            + list(
                "urn:org:documentfoundation:names:experimental:",
                "office:xmlns:loext:1.0 calc:xmlns:calcext:1.0"
            )
            + ["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"]
            + list(
                "http://openoffice.org/",
                """
                2004/office 2004/writer 2004/calc 2005/report 2009/table 2009/office 2010/draw
                2010/chart
                """
            )
            + list(
                "http://docs.oasis-open.org/ns/office/",
                "1.2/meta/pkg# 1.2/meta/odf# 1.3/meta/pkg# 1.3/meta/odf#"
            )
            + list(
                "http://www.w3.org/",
                """
                1999/xlink 1998/Math/MathML 1999/xhtml 1999/02/22-rdf-syntax-ns#
                2003/g/data-view# TR/css3-text/
                """
            )
            + [
                "http://www.calligra.org/2005/", "http://www.koffice.org/2005/",
                "http://www.gnumeric.org/odf-extension/1.0",
            ] + metadata
    )
}
