package import Register

/// What an audience sees of a person, and nothing else.
package struct ShownPerson: Hashable, Sendable {
    /// For links of those who may see the page of the person; never shown to the public.
    package let id: String
    package let post: Person.Post
    package let name: String?
    package let mail: String?
    package let telephone: String?
}

extension Person {
    /// What an audience may see on a day; `nil` where that is nothing.
    ///
    /// Beyond the office a consent has to hold, and the post must not be over.
    package func shown(to audience: Audience, on day: Day) -> ShownPerson? {
        func seen(_ detail: Detail?) -> String? {
            detail.flatMap { $0.audience >= audience ? $0.text : nil }
        }
        let isForOffice = audience == .office
        guard isForOffice || consent != nil && !post.isOver(on: day) else { return nil }
        let shown = ShownPerson(
            id: id,
            post: post,
            name: seen(reach?.name),
            mail: seen(reach?.mail),
            telephone: seen(reach?.telephone)
        )
        let isEmpty = shown.name == nil && shown.mail == nil && shown.telephone == nil
        return isEmpty && !isForOffice ? nil : shown
    }
}
