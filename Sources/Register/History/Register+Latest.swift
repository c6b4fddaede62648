extension Register {
    /// The `count` records that were changed last, the newest first, each by its newest version.
    ///
    /// Keeps only the best ones found so far while it walks through all records.
    package func latest(_ count: Int) -> [Version] {
        var newest: [Version] = []
        for kind in table.kinds {
            for version in table.versions(of: kind) {
                let oldest = newest.count < count ? nil : newest.last
                if let oldest, !version.isNewer(than: oldest) { continue }
                let place = newest.firstIndex { version.isNewer(than: $0) } ?? newest.count
                newest.insert(version, at: place)
                if newest.count > count { newest.removeLast() }
            }
        }
        return newest
    }
}

extension Version {
    /// Whether it was put by a later change, or by the same one for a smaller reference.
    fileprivate func isNewer(than other: Version) -> Bool {
        let (own, others) = (stamp?.put.sequence ?? 0, other.stamp?.put.sequence ?? 0)
        return own == others ? reference < other.reference : own > others
    }
}
