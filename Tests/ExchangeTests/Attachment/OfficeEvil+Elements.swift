import TestKit

@testable import Attachments

extension OfficeEvil {
    // MARK: - Open XML

    static let elements: [OfficeEvil] =
        [
            ("<w:altChunk r:id=\"rId1\"/>", AttachmentFault.hasProgram),
            ("<w:subDoc r:id=\"rId1\"/>", .hasProgram), ("<w:control r:id=\"rId1\"/>", .hasProgram),
            ("<o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"/>", .hasProgram),
            ("<a:hlinkClick xmlns:a=\"a\" action=\"ppaction://program?x\"/>", .hasProgram),
            ("<v:imagedata xmlns:v=\"v\" src=\"https://x.org/a.png\"/>", .leadsOutside),
            ("<v:shape xmlns:v=\"v\" href=\"\\\\server\\x\"/>", .leadsOutside),
            ("<w:mailMerge><w:query w:val=\"x\"/></w:mailMerge>", .leadsOutside),
            ("<a:videoFile xmlns:a=\"a\" r:link=\"rId1\"/>", .leadsOutside),
            ("<w:webVideoPr embeddedHtml=\"x\"/>", .hasProgram),
            ("<y:z xmlns:y=\"urn:x\"/>", .hasProgram),
            ("<w:p xmlns:y=\"urn:x\" y:z=\"1\"/>", .hasProgram),
            (
                "<y:taskpane xmlns:y=\"http://schemas.microsoft.com/office/webextensions/taskpanes/"
                    + "2010/11\"/>",
                .hasProgram
            ),
        ].map { text, fault in
            changed("element \(text)", .docx, fault) { file, spelling in
                file.put(text, into: "word/document.xml", before: "</w:body>", spelling)
            }
        }
        + [
            "<oleObjects><oleObject progId=\"x\"/></oleObjects>", "<controls/>",
            "<xdr:sp xmlns:xdr=\"x\" macro=\"[0]!Los\"/>",
            "<x:ClientData xmlns:x=\"x\" ObjectType=\"Button\"/>",
            "<x:FmlaMacro xmlns:x=\"x\">Los</x:FmlaMacro>",
        ].map { text in
            changed("element \(text)", .xlsx) { file, spelling in
                let part = "xl/worksheets/sheet1.xml"
                file.put(text, into: part, before: "</sheetData>", spelling)
            }
        }
        + [
            "name=\"Auto_Open\"", "name=\"_xlnm.Auto_Open\"", "name=\"AUTO_CLOSE\"",
            "name=\"auto_activate2\"", "xlm=\"1\" name=\"x\"", "name=\"x\" function=\"true\"",
            "vbProcedure=\"1\" name=\"x\"", "hidden=\"1\" name=\"&#65;uto_Open\"",
        ].map { attributes in
            changed("name \(attributes)", .xlsx) { file, spelling in
                let text = "<definedName \(attributes)>Liste!$A$1</definedName>"
                file.put(text, into: "xl/workbook.xml", before: "</definedNames>", spelling)
            }
        }

    // MARK: - OpenDocument

    static let open: [OfficeEvil] =
        [
            "Basic/Standard/script.xml", "Basic/script-lc.xml", "Object 1/Basic/x.xml",
            "a/b/Basic/x.xml", "Scripts/python/x.py", "Dialogs/x.xml", "setup.exe", "Object 1",
            "Object 1/setup.exe", "META-INF/macrosignatures.xml", "Versions/Version1",
            "Fonts/font1.ttf", "Pictures/a/b.png", "Configurations2/toolbar/x.xml", "x.class",
            "basic/", "Scripts/", "Object 1/Object 2/content.xml",
        ].map { part in
            changed("odt \(part)", .odt) { $0[$1.name(part)] = part.hasSuffix("/") ? "" : "x" }
        }
        + [
            ("<text:a xlink:href=\"file:///x\"/>", AttachmentFault.leadsOutside),
            ("<text:a xlink:href=\"\\\\server\\x\"/>", .leadsOutside),
            ("<text:a xlink:href=\"../x.exe\"/>", .leadsOutside),
            ("<text:a xlink:href=\"macro:///x\"/>", .leadsOutside),
            ("<text:a xlink:href=\"vnd.sun.star.script:x\"/>", .leadsOutside),
            ("<draw:image xlink:href=\"https://x.org/a.png\"/>", .leadsOutside),
            ("<draw:image xlink:href=\"Pictures/fehlt.png\"/>", .leadsOutside),
            ("<draw:object xlink:href=\"file:///x.ods\"/>", .leadsOutside),
            ("<text:section-source xlink:href=\"x.odt\"/>", .leadsOutside),
            ("<table:table-source xlink:href=\"x.ods\"/>", .leadsOutside),
            ("<table:cell-range-source xlink:href=\"x.ods\"/>", .leadsOutside),
            ("<meta:template xlink:href=\"https://x.org/a.ott\"/>", .leadsOutside),
            ("<draw:object-ole/>", .hasProgram), ("<draw:plugin/>", .hasProgram),
            ("<draw:applet/>", .hasProgram), ("<draw:floating-frame/>", .hasProgram),
            ("<script:event-listener/>", .hasProgram), ("<form:event-listener/>", .hasProgram),
            ("<office:scripts><office:script/></office:scripts>", .hasProgram),
            ("<office:scripts><text:p/></office:scripts>", .hasProgram),
            ("<text:p script:language=\"x\"/>", .hasProgram), ("<text:script/>", .hasProgram),
            ("<text:dde-connection/>", .hasProgram), ("<office:dde-source/>", .hasProgram),
            ("<table:dde-link/>", .hasProgram), ("<text:execute-macro/>", .hasProgram),
            ("<office:binary-data>AA==</office:binary-data>", .hasProgram),
            ("<form:form form:datasource=\"https://x.org\"/>", .hasProgram),
            ("<form:image form:image-data=\"https://x.org/a.png\"/>", .hasProgram),
            ("<office:forms><form:form/></office:forms>", .hasProgram),
            ("<office:forms form:datasource=\"x\"/>", .hasProgram),
            ("<text:p form:image-data=\"https://x.org/a.png\"/>", .hasProgram),
            ("<text:database-display text:database-name=\"x\"/>", .leadsOutside),
            ("<text:database-next/>", .leadsOutside), ("<text:database-name/>", .leadsOutside),
            ("<text:database-row-select/>", .leadsOutside),
            ("<text:database-row-number/>", .leadsOutside),
            (
                "<d:data-source xmlns:d=\"urn:oasis:names:tc:opendocument:xmlns:database:1.0\"/>",
                .hasProgram
            ),
            ("<m:model xmlns:m=\"http://www.w3.org/2002/xforms\"/>", .hasProgram),
            ("<y:z xmlns:y=\"urn:x\"/>", .hasProgram), ("<z/>", .hasProgram),
            ("<text:p xmlns:y=\"urn:x\" y:z=\"1\"/>", .hasProgram),
        ].map { text, fault in
            changed("odt \(text)", .odt, fault) { file, spelling in
                file.put(text, into: "content.xml", before: "</office:text>", spelling)
            }
        }
        + [
            ("of:=DDE(\"soffice\";\"x\";\"y\")", AttachmentFault.hasProgram),
            ("of:=ORG.OPENOFFICE.DDE(\"x\";\"y\";\"z\")", .hasProgram),
            ("msoxl:=cmd|'/c'!A1", .hasProgram), ("of:=MEINE(1)", .hasProgram),
            ("of:=WEBSERVICE(\"https://x.org\")", .leadsOutside),
            ("of:=['file:///x.ods'#$T.A1]", .leadsOutside),
            ("of:=HYPERLINK(\"vnd.sun.star.script:x\")", .leadsOutside),
        ].flatMap { formula, fault in
            ["formula", "condition", "expression"].map { attribute in
                changed("ods \(attribute) \(formula)", .ods, fault) { file, spelling in
                    let value = spelling.word(formula)
                    let text = "<table:table-cell table:\(attribute)=\"\(value)\"/>"
                    file.put(text, into: "content.xml", before: "</table:table-row>", spelling)
                }
            }
        }
        + [
            ("application/vnd.sun.star.oleobject", AttachmentFault.hasProgram),
            ("application/vnd.sun.star.basic-library", .hasProgram), ("text/x-python", .hasProgram),
        ].map { type, fault in
            changed("manifest \(type)", .odt, fault) { file, spelling in
                let text =
                    "<manifest:file-entry manifest:full-path=\"x\" "
                    + "manifest:media-type=\"\(spelling.word(type))\"/>"
                let part = "META-INF/manifest.xml"
                file.put(text, into: part, before: "</manifest:manifest>", spelling)
            }
        }
}
