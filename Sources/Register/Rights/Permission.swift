/// What a role allows or does not: asked of whoever reads a page or performs a deed.
package enum Permission: Hashable, Sendable {
    /// See what is not public.
    case readInternal
    /// Add a record of a kind, as a part of another where it belongs to one.
    case add(Kind, to: Reference?)
    /// Change fields of a record, named as in `Record.fields`; `visibility` is one of them.
    case change(Reference, fields: Set<String>)
    /// Take a record out, or bring it back.
    case end(Reference)
    /// Take over lists and papers.
    case importFiles
    /// Read what the public told the office, answer it and forget it.
    case answerNotices
    /// See what persons show to the network.
    case readNetwork
    /// See all that is known of persons, change it, and answer what they ask for.
    case managePersons
    /// Take a passage out of all versions of a record.
    case redact
    /// Ask those who carry measures how they stand, and take over what they answer.
    case runRounds
    /// Invite, block, and give roles.
    case manageAccounts
    /// Answer what was asked in a round; whoever holds the link of the request.
    case answer(Reference)
}
