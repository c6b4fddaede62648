package import Addresses
package import Hummingbird
package import Vault

/// What somebody with a link and without an account is asked to do.
///
/// The door of links has looked at method, limits and token, and hands on what the link says. A new task is
/// a type that conforms, in the list that `Participation` is given.
///
/// - Source: decision 63.
package protocol LinkTask: Sendable {
    /// The name under which links keep the task.
    static var name: TaskName { get }

    /// Answers a request of somebody who holds a link for this task.
    ///
    /// The link can be over, and its subject gone: the task says what is shown then. GET changes nothing.
    ///
    /// - Throws: what becomes a page with the number of a failure.
    func respond(
        to link: TaskLink,
        at address: TaskAddress,
        _ call: Call
    ) async throws -> Response
}
