/// A rule said no.
///
/// Cases carry facts; `Words` says them.
package enum Refusal: Error, Hashable, Sendable {
    // What a record holds.
    case missing(Kind, field: String)
    case tooLong(Kind, field: String, limit: Int, length: Int)
    case tooManyParagraphs(Kind, field: String, limit: Int, count: Int)
    case malformed(Kind, field: String, value: String)
    case endsBeforeItBegins(from: Day, until: Day)
    case reasonMissing(Word)
    case timingNeedsPlan(Word)
    case timingNeedsEnd
    case mergedIntoNothing
    case mergedIntoItself(Reference)
    case twice(Kind, field: String, value: String)
    /// The colour, its contrast and the least that is needed; in hundredths.
    case accentTooPale(String, contrast: Int, least: Int)

    // How records go together.
    case notThere(Reference)
    case numberNotNext(Reference, expected: Int)
    case stillReferredTo(Reference, by: [Reference])
    case partOfItself(Reference)
    case tooDeep(Reference, levels: Int)
    case onlyOne(Reference)
    case frozenAlready(Reference)
    case frozenAtNothing(Reference)
    case editedTwice(Reference)
    case paragraphTaken(Int)
    case paragraphUnknown(Int)

    // Who may see it.
    case seenByThePublic(Reference)
    case visibilityCannotBecome(Reference, from: Visibility, to: Visibility)
    case ownerNotPublic(Reference, owner: Reference)
    case mayNotBePublic(Reference)

    // Time.
    case recordedBefore(Instant, last: Instant)
    /// The clock of the machine is far from the last moment that is known.
    case clockInDoubt(Instant, known: Instant)

    // What a person wished.
    case paperDiffers(String, Reference, fields: [String])
    /// A later version of a paper no longer says that what is recorded as open is so.
    case publicnessInDoubt(Reference)
    case nothingToPublish
    case passageIsNoText(Reference)
    /// The last day for answers to a round is over, or later than the latest.
    case answerDayOutside(Day, latest: Day)
    /// A round was sent on this day: its text and its addressees stay as they are.
    case roundIsSent(Day)
}
