package import Register

/// What a given audience may see of a person, and nothing else.
package struct ShownPerson: Hashable, Sendable {
    /// For links of those who may open the person's page; never shown to the public.
    package let id: String
    /// What the person does.
    package let post: Person.Post
    /// `nil` if this audience may not see it.
    package let name: String?
    /// `nil` if this audience may not see it.
    package let mail: String?
    /// `nil` if this audience may not see it.
    package let telephone: String?
}

extension Person {
    /// What an audience may see on a day; `nil` if that is nothing.
    ///
    /// The office sees everything. All others see details only with consent, and only until the
    /// post ends.
    ///
    /// - Source: decision 30.
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
