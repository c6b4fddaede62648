/// Attributes that every element takes, in HTML and in SVG.
extension Attribute {
    /// Names of classes, separated by spaces; several `class` attributes of one element add up.
    package static func `class`(_ names: String) -> Self { Self("class", names) }
    /// The name of the element, unique on its page and without spaces.
    package static func id(_ id: String) -> Self { Self("id", id) }
    /// The language of the content as a BCP 47 tag, such as "de"; empty if it is unknown.
    package static func lang(_ tag: String) -> Self { Self("lang", tag) }
    /// 0 makes the element focusable, -1 only by script; higher numbers change the order and are
    /// not used.
    package static func tabindex(_ index: Int) -> Self { Self("tabindex", "\(index)") }
    /// What the element is for assistive technology, if its name does not say so.
    package static func role(_ role: HTML.Role) -> Self { Self("role", role.rawValue) }

    /// The attribute `data-name` with a value for scripts or style sheets.
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
    /// A text that is shown on hover; nothing important, since not everybody can see it.
    package static func title(_ text: String) -> Self { Self("title", text) }
    /// The direction of writing.
    package static func dir(_ direction: HTML.Direction) -> Self { Self("dir", direction.rawValue) }
    /// The keyboard that a phone shows for the field.
    package static func inputmode(_ mode: HTML.InputMode) -> Self {
        Self("inputmode", mode.rawValue)
    }
    /// The element is neither shown nor read aloud.
    package static var hidden: Self { Self("hidden") }
    /// The element and all in it can be seen but not used or focused.
    package static var inert: Self { Self("inert") }
    /// The element has the focus when the page opens; at most one on a page.
    package static var autofocus: Self { Self("autofocus") }

    /// Whether translation programs should translate the content; names should stay.
    package static func translate(_ isTranslated: Bool) -> Self {
        Self("translate", isTranslated ? "yes" : "no")
    }

    /// Whether the browser checks the spelling of what is typed.
    package static func spellcheck(_ isChecked: Bool) -> Self {
        Self("spellcheck", "\(isChecked)")
    }
}

/// Microdata, which tells search engines what a page is about.
extension Attribute where Tag: HTMLTag {
    /// The element describes one thing; `itemprop` in it are its properties.
    package static var itemscope: Self { Self("itemscope") }
    /// The properties whose value is the content of the element.
    package static func itemprop(_ names: String...) -> Self { Self("itemprop", list: names) }
    /// The kind of thing, such as `https://schema.org/Event`.
    package static func itemtype(_ address: String) -> Self { Self("itemtype", address: address) }
    /// The global address of the thing.
    package static func itemid(_ address: String) -> Self { Self("itemid", address: address) }
}

extension HTML {
    /// Left to right, right to left, or as the first letter has it.
    package enum Direction: String, Sendable {
        case ltr, rtl, auto
    }

    /// The keyboard that a phone shows; `none` for fields with a keyboard of their own.
    package enum InputMode: String, Sendable {
        case none, text, decimal, numeric, tel, search, email, url
    }

    /// The roles of WAI-ARIA.
    ///
    /// - Source: WAI-ARIA 1.2, 5.4.
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
