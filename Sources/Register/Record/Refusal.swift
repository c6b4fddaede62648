/// A rule of the town forbids what somebody wanted to record.
///
/// The cases carry facts; `Words` makes sentences of them. Fields are named as in `Record.fields`.
package enum Refusal: Error, Hashable, Sendable {
    // What a record holds.
    /// A field is empty that has to be filled in.
    case missing(Kind, field: String)
    /// A text is longer than the limit; both counted as the rule counts.
    case tooLong(Kind, field: String, limit: Int, length: Int)
    /// A field has more paragraphs or entries than the limit.
    case tooManyParagraphs(Kind, field: String, limit: Int, count: Int)
    /// A value is not of the form that its field asks for.
    case malformed(Kind, field: String, value: String)
    /// A period ends before it begins.
    case endsBeforeItBegins(from: Day, until: Day)
    /// The phase or timing named here is only possible with a reason.
    case reasonMissing(Word)
    /// A timing makes no sense in this phase.
    case timingNeedsPlan(Word)
    /// A timing makes no sense without a planned end.
    case timingNeedsEnd
    /// A measure is marked as merged, and the other measure is not named.
    case mergedIntoNothing
    /// Measures are merged into each other in a circle.
    case mergedIntoItself(Reference)
    /// A code that has to be unique is there already.
    case twice(Kind, field: String, value: String)
    /// The colour, its contrast and the least contrast allowed, both in hundredths.
    case accentTooPale(String, contrast: Int, least: Int)

    // How records go together.
    /// The record does not exist, or was retracted.
    case notThere(Reference)
    /// A new record does not have the next number of its kind.
    case numberNotNext(Reference, expected: Int)
    /// A record cannot be retracted because these refer to it.
    case stillReferredTo(Reference, by: [Reference])
    /// A record is above itself in the tree of its kind.
    case partOfItself(Reference)
    /// The tree has more levels than its kind allows.
    case tooDeep(Reference, levels: Int)
    /// A town has one record of this kind, and this is it.
    case onlyOne(Reference)
    /// The edition is frozen and cannot be frozen again.
    case frozenAlready(Reference)
    /// The change that is said to have frozen the edition does not exist.
    case frozenAtNothing(Reference)
    /// One change edits the same record twice.
    case editedTwice(Reference)
    /// The paragraph stands somewhere else already.
    case paragraphTaken(Int)
    /// The town never gave this number to a paragraph.
    case paragraphUnknown(Int)

    // Who may see it.
    /// A record that was public can be withdrawn, but not retracted.
    case seenByThePublic(Reference)
    /// A visibility may not change to that other one; see `Visibility.mayBecome`.
    case visibilityCannotBecome(Reference, from: Visibility, to: Visibility)
    /// A record cannot be public because this owner is not.
    case ownerNotPublic(Reference, owner: Reference)
    /// The law forbids that the record is public.
    case mayNotBePublic(Reference)

    // Time.
    /// The change is dated before the last one.
    case recordedBefore(Instant, last: Instant)
    /// The clock of the machine is far from the last known moment.
    case clockInDoubt(Instant, known: Instant)

    // What a person wished.
    /// A council paper of this number exists already and differs in these fields.
    case paperDiffers(String, Reference, fields: [String])
    /// A later version of a paper no longer says that a consultation recorded as public is public.
    case publicnessInDoubt(Reference)
    /// The paper to publish is not recorded.
    case nothingToPublish
    /// The passage to redact is not in a text of the record.
    case passageIsNoText(Reference)
    /// The last day for answers to a round is not after today, or is after the latest one allowed.
    case answerDayOutside(Day, latest: Day)
    /// The round was sent on this day: its text and addressees cannot change any more.
    case roundIsSent(Day)
}
