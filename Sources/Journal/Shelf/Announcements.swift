/// Tells that rows beside the log were written by another process.
///
/// Processes that share a town do not see each other's rows change. Whoever writes rows of which
/// others hold copies records a change with the action `announced`, and the others then read the
/// rows again.
package protocol Announcements: Sendable {
    /// A number that changes with each announcement; it has no other meaning.
    var announced: Int { get }
}
