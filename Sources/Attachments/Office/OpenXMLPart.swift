/// What a part of an Open XML file can be, told by its name; other parts are refused.
enum OpenXMLPart {
    /// The list of types.
    case types
    /// The relationships of a part to others.
    case relations
    /// Text, tables, formats and drawings in XML.
    case content
    /// XML from which fields are filled; it is never run.
    case data
    case picture
    /// Binary printer settings.
    case printer

    /// What a part of this name is; `nil` if no such part is known.
    ///
    /// - Source: ECMA-376, part 1, 11 and 12; MS-DOCX 2.1; MS-XLSX 2.1.
    static func of(_ name: String) -> OpenXMLPart? {
        let name = Array(name.lowercased().utf8)
        return patterns.first { $0.patterns.contains { $0.fits(name) } }?.part
    }

    private static let patterns: [(part: OpenXMLPart, patterns: [PartPattern])] = [
        (.types, PartPattern.list("[Content_Types].xml")),
        (
            .relations,
            PartPattern.list(
                """
                _rels/.rels word/_rels/*.rels word/glossary/_rels/*.rels word/theme/_rels/*.rels
                word/charts/_rels/*.rels word/diagrams/_rels/*.rels word/drawings/_rels/*.rels
                xl/_rels/*.rels xl/worksheets/_rels/*.rels xl/chartsheets/_rels/*.rels
                xl/drawings/_rels/*.rels xl/charts/_rels/*.rels xl/diagrams/_rels/*.rels
                xl/theme/_rels/*.rels xl/pivotTables/_rels/*.rels xl/pivotCache/_rels/*.rels
                xl/tables/_rels/*.rels xl/richData/_rels/*.rels customXml/_rels/*.rels
                docProps/_rels/*.rels
                """
            )
        ),
        (
            .content,
            PartPattern.list(
                """
                word/document#.xml word/styles#.xml word/stylesWithEffects#.xml
                word/settings#.xml word/webSettings#.xml word/fontTable#.xml word/numbering#.xml
                word/footnotes#.xml word/endnotes#.xml word/comments#.xml word/header#.xml
                word/footer#.xml word/commentsExtended#.xml word/commentsIds#.xml
                word/commentsExtensible#.xml word/people#.xml word/theme/theme#.xml
                word/theme/themeOverride#.xml word/glossary/document#.xml
                word/glossary/styles#.xml word/glossary/stylesWithEffects#.xml
                word/glossary/settings#.xml word/glossary/webSettings#.xml
                word/glossary/fontTable#.xml word/glossary/numbering#.xml
                word/glossary/header#.xml word/glossary/footer#.xml
                word/glossary/footnotes#.xml word/glossary/endnotes#.xml
                word/glossary/comments#.xml word/charts/chart#.xml word/charts/style#.xml
                word/charts/colors#.xml word/charts/chartEx#.xml word/drawings/drawing#.xml
                word/diagrams/data#.xml word/diagrams/layout#.xml word/diagrams/colors#.xml
                word/diagrams/quickStyle#.xml word/diagrams/drawing#.xml word/ink/ink#.xml
                xl/workbook#.xml xl/worksheets/sheet#.xml xl/chartsheets/sheet#.xml
                xl/sharedStrings#.xml xl/styles#.xml xl/calcChain#.xml xl/metadata#.xml
                xl/theme/theme#.xml xl/theme/themeOverride#.xml xl/comments#.xml
                xl/comments/comment#.xml xl/threadedComments/threadedComment#.xml
                xl/persons/person#.xml xl/tables/table#.xml xl/drawings/drawing#.xml
                xl/drawings/vmlDrawing#.vml xl/drawings/commentsDrawing#.vml
                xl/drawings/vmlDrawingHF#.vml xl/charts/chart#.xml xl/charts/style#.xml
                xl/charts/colors#.xml xl/charts/chartEx#.xml xl/diagrams/data#.xml
                xl/diagrams/layout#.xml xl/diagrams/colors#.xml xl/diagrams/quickStyle#.xml
                xl/diagrams/drawing#.xml xl/pivotTables/pivotTable#.xml
                xl/pivotCache/pivotCacheDefinition#.xml xl/pivotCache/pivotCacheRecords#.xml
                xl/slicers/slicer#.xml xl/slicerCaches/slicerCache#.xml
                xl/timelines/timeline#.xml xl/timelineCaches/timelineCache#.xml
                xl/richData/richValueRel#.xml xl/richData/rdrichvalue#.xml
                xl/richData/rdrichvaluestructure#.xml xl/richData/rdRichValueTypes#.xml
                xl/richData/rdarray#.xml xl/richData/richStyles#.xml
                xl/richData/rdsupportingpropertybag#.xml
                xl/richData/rdsupportingpropertybagstructure#.xml
                xl/featurePropertyBag/featurePropertyBag#.xml
                xl/namedSheetViews/namedSheetView#.xml
                docProps/app#.xml docProps/core#.xml docProps/custom#.xml
                docMetadata/LabelInfo.xml
                """
            )
        ),
        (.data, PartPattern.list("customXml/item#.xml customXml/itemProps#.xml")),
        (
            .picture,
            PartPattern.list("word/media/* word/glossary/media/* xl/media/* docProps/thumbnail*")
        ),
        (
            .printer,
            PartPattern.list("word/printerSettings#.bin xl/printerSettings/printerSettings#.bin")
        ),
    ]

    /// Whether a part of this name is used to load something from elsewhere.
    static func fetches(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["xl/externallinks/", "xl/connections", "xl/querytables/"].contains {
            name.hasPrefix($0)
        }
    }
}
