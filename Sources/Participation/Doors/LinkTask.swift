package import Addresses
package import Hummingbird
package import Vault

/// A task that somebody with a link does without an account.
///
/// The routes of links have checked limits and found the link. A new task is a type that conforms
/// and stands in the list that `Participation` is given.
///
/// - Source: decision 63.
package protocol LinkTask: Sendable {
    /// The name stored in links, so it must not change.
    static var name: TaskName { get }

    /// Answers a request of somebody who holds a link for this task.
    ///
    /// The link may have expired and its record may be gone; the task then shows a page that says
    /// so. GET must not change anything.
    ///
    /// - Throws: Any failure; it becomes a page with its number in the log.
    func respond(
        to link: TaskLink,
        at address: TaskAddress,
        _ call: Call
    ) async throws -> Response
}
