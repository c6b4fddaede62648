/// The types of parts and of relationships that are known to be harmless.
enum OpenXMLNames {
    /// Whether a part may have this content type; case makes no difference.
    static func mayBe(_ type: String) -> Bool { types.contains(type.lowercased()) }

    /// Whether the list of types may mention this type for an ending, even if no part has it.
    static func mayBeNamed(_ type: String) -> Bool {
        mayBe(type) || unused.contains(type.lowercased())
    }

    /// The type of the main part of a document.
    static let word = main("wordprocessingml.document.main+xml")
    /// The type of the main part of a workbook.
    static let workbook = main("spreadsheetml.sheet.main+xml")
    /// The type of a part with relationships.
    static let relations = "application/vnd.openxmlformats-package.relationships+xml"

    private static func main(_ type: String) -> String {
        "application/vnd.openxmlformats-officedocument." + type
    }

    /// - Source: ECMA-376, part 1, 11 to 15; MS-DOCX 2.1; MS-XLSX 2.1.
    private static let types: Set<String> = Set(
        [
            (
                "application/vnd.openxmlformats-officedocument.",
                """
                wordprocessingml.document.main+xml wordprocessingml.styles+xml
                wordprocessingml.settings+xml wordprocessingml.webSettings+xml
                wordprocessingml.fontTable+xml wordprocessingml.numbering+xml
                wordprocessingml.footnotes+xml wordprocessingml.endnotes+xml
                wordprocessingml.comments+xml wordprocessingml.header+xml
                wordprocessingml.footer+xml wordprocessingml.document.glossary+xml
                wordprocessingml.commentsExtended+xml wordprocessingml.commentsIds+xml
                wordprocessingml.commentsExtensible+xml wordprocessingml.people+xml
                wordprocessingml.printerSettings spreadsheetml.sheet.main+xml
                spreadsheetml.worksheet+xml spreadsheetml.chartsheet+xml
                spreadsheetml.sharedStrings+xml spreadsheetml.styles+xml
                spreadsheetml.calcChain+xml spreadsheetml.sheetMetadata+xml
                spreadsheetml.comments+xml spreadsheetml.table+xml spreadsheetml.pivotTable+xml
                spreadsheetml.pivotCacheDefinition+xml spreadsheetml.pivotCacheRecords+xml
                spreadsheetml.printerSettings drawing+xml drawingml.chart+xml
                drawingml.chartshapes+xml drawingml.diagramData+xml drawingml.diagramLayout+xml
                drawingml.diagramStyle+xml drawingml.diagramColors+xml theme+xml
                themeOverride+xml vmlDrawing extended-properties+xml custom-properties+xml
                customXmlProperties+xml
                """
            ),
            (
                "application/vnd.openxmlformats-package.",
                "core-properties+xml relationships+xml"
            ),
            (
                "application/vnd.ms-",
                """
                word.stylesWithEffects+xml word.people+xml excel.threadedcomments+xml
                excel.person+xml excel.slicer+xml excel.slicerCache+xml excel.timeline+xml
                excel.timelineCache+xml excel.rdrichvalue+xml excel.rdrichvaluestructure+xml
                excel.rdrichvaluetypes+xml excel.rdarray+xml excel.richstyles+xml
                excel.richvaluerel+xml excel.rdsupportingpropertybag+xml
                excel.rdsupportingpropertybagstructure+xml excel.featurepropertybag+xml
                excel.namedsheetviews+xml office.chartstyle+xml office.chartcolorstyle+xml
                office.chartex+xml office.drawingml.diagramDrawing+xml
                office.classificationlabels+xml
                """
            ),
            ("application/", "xml inkml+xml"),
            ("text/", "xml"),
            ("image/", "png jpeg jpg gif bmp tiff tif x-emf emf svg+xml"),
        ].flatMap(names)
    )

    /// Types that some libraries always list, although the file has no such part.
    private static let unused: Set<String> = Set(
        [
            (
                "application/",
                """
                vnd.openxmlformats-officedocument.obfuscatedFont x-fontdata x-font-ttf
                vnd.openxmlformats-officedocument.spreadsheetml.sheet
                """
            ),
            ("image/", "x-wmf wmf webp x-icon vnd.ms-photo pict"),
        ].flatMap(names)
    )

    private static func names(_ base: String, _ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { (base + $0).lowercased() }
    }

    // MARK: - Relations

    /// Whether a relationship of this type only leads to another part of the file.
    static func isHarmless(relation: String) -> Bool {
        if let name = strip(relation, bases) { return knownRelations.contains(name) }
        guard let rest = strip(relation, ["http://schemas.microsoft.com/office/"]) else {
            return false
        }
        // One or two numbers for year and month, "relationships", and the name.
        let steps = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard (3...4).contains(steps.count), steps[steps.count - 2] == "relationships",
            steps.dropLast(2).allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return false }
        return laterRelations.contains(String(steps[steps.count - 1]))
    }

    /// Whether it is a hyperlink.
    static func isLink(relation: String) -> Bool { strip(relation, bases) == "hyperlink" }

    /// Whether it leads to the main part.
    static func isMain(relation: String) -> Bool { strip(relation, bases) == "officeDocument" }

    /// The text behind the first of these beginnings that fits; `nil` if none does.
    private static func strip(_ text: String, _ bases: [String]) -> String? {
        bases.first(where: text.hasPrefix).map { String(text.dropFirst($0.count)) }
    }

    /// The beginnings of standard types: transitional, strict, and of packages.
    private static let bases = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        "http://schemas.openxmlformats.org/package/2006/relationships/",
    ]

    /// The standard types, without these beginnings.
    private static let knownRelations: Set<String> = Set(
        """
        officeDocument extended-properties extendedProperties custom-properties customProperties
        metadata/core-properties metadata/thumbnail customXml customXmlProps styles settings
        webSettings fontTable numbering footnotes endnotes comments header footer theme
        themeOverride image hyperlink glossaryDocument chart chartUserShapes diagramData
        diagramLayout diagramQuickStyle diagramColors worksheet chartsheet sharedStrings calcChain
        sheetMetadata drawing vmlDrawing printerSettings table pivotTable pivotCacheDefinition
        pivotCacheRecords
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    /// Microsoft's additions, without the years.
    ///
    /// - Source: MS-DOCX 2.1; MS-XLSX 2.1; MS-ODRAWXML 2.1.
    private static let laterRelations: Set<String> = Set(
        """
        stylesWithEffects commentsExtended commentsIds commentsExtensible people person
        threadedComment diagramDrawing chartStyle chartColorStyle chartEx classificationlabels
        slicer slicerCache timeline timelineCache rdRichValue rdRichValueStructure
        rdRichValueTypes rdArray rdSupportingPropertyBag rdSupportingPropertyBagStructure
        richStyles richValueRel FeaturePropertyBag namedSheetView
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
