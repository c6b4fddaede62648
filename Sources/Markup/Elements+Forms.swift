// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias form<Content: Markup> = Element<HTML.Form, Content>
package typealias label<Content: Markup> = Element<HTML.Label, Content>
package typealias input = VoidElement<HTML.Input>
package typealias button<Content: Markup> = Element<HTML.Button, Content>
package typealias select<Content: Markup> = Element<HTML.Select, Content>
package typealias optgroup<Content: Markup> = Element<HTML.Optgroup, Content>
package typealias option = Element<HTML.Option, String>
package typealias datalist<Content: Markup> = Element<HTML.Datalist, Content>
package typealias textarea = Element<HTML.Textarea, String>
package typealias fieldset<Content: Markup> = Element<HTML.Fieldset, Content>
package typealias legend<Content: Markup> = Element<HTML.Legend, Content>
package typealias output<Content: Markup> = Element<HTML.Output, Content>
package typealias progress<Content: Markup> = Element<HTML.Progress, Content>
package typealias meter<Content: Markup> = Element<HTML.Meter, Content>

/// The tags of forms.
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
