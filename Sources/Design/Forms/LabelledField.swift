package import Markup

/// A control with its label, its hint and what is wrong; it is given the attributes that tie it to them.
package func labelledField<Tag: HTMLTag>(
    _ name: String,
    _ title: String,
    _ hint: String,
    _ fault: String?,
    _ control: ([Attribute<Tag>]) -> some Markup
) -> some Markup {
    let id = FieldID.of(name)
    var attributes: [Attribute<Tag>] = [.id(id)]
    if fault == nil {
        attributes.append(.aria(.describedby(id + "-hinweis")))
    } else {
        attributes += [
            .aria(.invalid(.true)), .aria(.describedby(id + "-hinweis", id + "-fehler")),
        ]
    }
    let control = control(attributes)
    return div(.class(fault == nil ? "field" : "field faulty")) {
        label(.for(id)) { title }
        p(.id(id + "-hinweis"), .class("hint")) { hint }
        if let fault { p(.id(id + "-fehler"), .class("fault")) { fault } }
        control
    }
}
