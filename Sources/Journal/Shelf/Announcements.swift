/// What tells that others wrote beside the log: a count that moves with each announcement.
///
/// Processes that share a town cannot see each other's rows change. Whoever writes rows that others copy
/// says so in the log, and a copy reads again when this moves.
package protocol Announcements: Sendable {
    /// Grows with each announcement that was read; it means nothing but that.
    var announced: Int { get }
}
