/// Attributes that every element takes, in HTML and in SVG.
extension Attribute {
    /// Names of classes; several `class` attributes of one element add up.
    package static func `class`(_ names: String) -> Self { Self("class", names) }
    package static func id(_ id: String) -> Self { Self("id", id) }
    package static func lang(_ tag: String) -> Self { Self("lang", tag) }
    package static func tabindex(_ index: Int) -> Self { Self("tabindex", "\(index)") }
    package static func role(_ role: HTML.Role) -> Self { Self("role", role.rawValue) }

    /// The attribute `data-name`.
    ///
    /// - Precondition: `name` consists of the letters a to z, digits and hyphens. It is part of the
    ///   source code, so a wrong one is found by the first test of the page.
    package static func data(_ name: StaticString, _ value: String) -> Self {
        let name = "\(name)"
        let isName = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: false
            }
        }
        precondition(isName && !name.isEmpty, "data-\(name) is not the name of an attribute")
        return Self("data-\(name)", value)
    }
}

/// Attributes that every element of HTML takes.
extension Attribute where Tag: HTMLTag {
    package static func title(_ text: String) -> Self { Self("title", text) }
    package static func dir(_ direction: HTML.Direction) -> Self { Self("dir", direction.rawValue) }
    package static func inputmode(_ mode: HTML.InputMode) -> Self {
        Self("inputmode", mode.rawValue)
    }
    package static var hidden: Self { Self("hidden") }
    package static var inert: Self { Self("inert") }
    package static var autofocus: Self { Self("autofocus") }

    package static func translate(_ isTranslated: Bool) -> Self {
        Self("translate", isTranslated ? "yes" : "no")
    }

    package static func spellcheck(_ isChecked: Bool) -> Self {
        Self("spellcheck", "\(isChecked)")
    }
}

/// Microdata, which tells search engines what a page is about.
extension Attribute where Tag: HTMLTag {
    package static var itemscope: Self { Self("itemscope") }
    package static func itemprop(_ names: String...) -> Self { Self("itemprop", list: names) }
    package static func itemtype(_ address: String) -> Self { Self("itemtype", address: address) }
    package static func itemid(_ address: String) -> Self { Self("itemid", address: address) }
}

extension HTML {
    /// The direction of a script.
    package enum Direction: String, Sendable {
        case ltr, rtl, auto
    }

    /// The keyboard that a telephone shows.
    package enum InputMode: String, Sendable {
        case none, text, decimal, numeric, tel, search, email, url
    }

    /// The roles of ARIA that elements do not have by themselves.
    package enum Role: String, Sendable {
        case alert, alertdialog, application, banner, button, cell, checkbox, columnheader, combobox
        case complementary, contentinfo, definition, dialog, document, feed, figure, form, grid
        case gridcell, group, heading, img, link, list, listbox, listitem, log, main, math, menu
        case menubar, menuitem, meter, navigation, none, note, option, presentation, progressbar,
            radio
        case radiogroup, region, row, rowgroup, rowheader, search, searchbox, separator, slider
        case spinbutton, status, `switch`, tab, table, tablist, tabpanel, term, textbox, timer,
            toolbar
        case tooltip, tree, treegrid, treeitem
    }
}
