package import Concept
package import Register

extension PageContext {
    /// The chapters that name a record, such as an edition, in the order of the text.
    ///
    /// Each comes before its sections. A chapter whose parent is not among them counts as
    /// outermost.
    package func chapterTree(of reference: Reference) -> [Numbered<Chapter>] {
        let all = register.naming(reference, Chapter.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        let known = Set(all.map(\.id))
        func below(_ parent: ID<Chapter>?) -> [Numbered<Chapter>] {
            all.filter { chapter in
                chapter.within.flatMap { known.contains($0) ? $0 : nil } == parent
            }.flatMap { [$0] + below($0.id) }
        }
        return below(nil)
    }
}
