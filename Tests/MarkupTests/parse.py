"""Parses documents as a browser does: JSON list of HTML on stdin, JSON list of trees on stdout.

A tree is {"name", "attributes", "children"}; a child is a tree or a text. Names of SVG elements
begin with "svg:". Parse errors stand beside the tree, except the one for `&#13;`, which we mean.
"""

import json
import sys

import html5lib

SVG = "{http://www.w3.org/2000/svg}"
MEANT = {"illegal-codepoint-for-numeric-entity"}


def tree(element):
    children = [element.text] if element.text else []
    for child in element:
        children.append(tree(child))
        if child.tail:
            children.append(child.tail)
    return {
        "name": element.tag.replace(SVG, "svg:"),
        "attributes": dict(element.attrib),
        "children": children,
    }


def parse(html):
    parser = html5lib.HTMLParser(
        html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False
    )
    root = parser.parse(html)
    errors = [code for _, code, _ in parser.errors if code not in MEANT]
    return {"root": tree(root), "errors": errors}


json.dump([parse(html) for html in json.load(sys.stdin)], sys.stdout)
