// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// Fields that are sent together.
package typealias form<Content: Markup> = Element<HTML.Form, Content>
/// The visible name of a field; belongs to it by `for` or by enclosing it.
package typealias label<Content: Markup> = Element<HTML.Label, Content>
/// A field of one line, a checkbox, a file or a hidden value, by its `type`.
package typealias input = VoidElement<HTML.Input>
/// A button; in a form it submits unless its `type` says otherwise.
package typealias button<Content: Markup> = Element<HTML.Button, Content>
/// A field in which options are chosen.
package typealias select<Content: Markup> = Element<HTML.Select, Content>
/// A group of options with a heading.
package typealias optgroup<Content: Markup> = Element<HTML.Optgroup, Content>
/// An option; its content is text only.
package typealias option = Element<HTML.Option, String>
/// Suggestions for an `input` that refers to them by id.
package typealias datalist<Content: Markup> = Element<HTML.Datalist, Content>
/// A field for several lines; its content is the value when the page opens.
package typealias textarea = Element<HTML.Textarea, String>
/// A group of fields about one thing, with a `legend` as its first child.
package typealias fieldset<Content: Markup> = Element<HTML.Fieldset, Content>
/// The heading of a fieldset.
package typealias legend<Content: Markup> = Element<HTML.Legend, Content>
/// A result that is computed from fields.
package typealias output<Content: Markup> = Element<HTML.Output, Content>
/// How far a task has come.
package typealias progress<Content: Markup> = Element<HTML.Progress, Content>
/// A value inside a known range.
package typealias meter<Content: Markup> = Element<HTML.Meter, Content>

/// The tags of forms.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
extension HTML {
    package enum Form: PairedTag, Takes.Name, Takes.Rel, Takes.Target, Takes.Autocomplete {
        package static let name = TagName("form")
    }

    package enum Label: PairedTag, Takes.For {
        package static let name = TagName("label")
    }

    package enum Input: VoidTag, Takes.Entry, Takes.Value, Takes.Multiple, Takes.Typing, Takes
            .Sending
    {
        package static let name = TagName("input")
    }

    package enum Button: PairedTag, Takes.Field, Takes.Value, Takes.Sending {
        package static let name = TagName("button")
    }

    package enum Select: PairedTag, Takes.Entry, Takes.Multiple {
        package static let name = TagName("select")
    }

    package enum Optgroup: PairedTag, Takes.Disabled, Takes.Label {
        package static let name = TagName("optgroup")
    }

    package enum Option: PairedTag, Takes.Value, Takes.Disabled, Takes.Label {
        package static let name = TagName("option")
    }

    package enum Datalist: PairedTag {
        package static let name = TagName("datalist")
    }

    package enum Textarea: PairedTag, Takes.Entry, Takes.Typing {
        package static let name = TagName("textarea", swallowsNewline: true)
    }

    package enum Fieldset: PairedTag, Takes.Field {
        package static let name = TagName("fieldset")
    }

    package enum Legend: PairedTag {
        package static let name = TagName("legend")
    }

    package enum Output: PairedTag, Takes.Name, Takes.For, Takes.FormOwner {
        package static let name = TagName("output")
    }

    package enum Progress: PairedTag, Takes.NumericValue {
        package static let name = TagName("progress")
    }

    package enum Meter: PairedTag, Takes.NumericValue {
        package static let name = TagName("meter")
    }
}
