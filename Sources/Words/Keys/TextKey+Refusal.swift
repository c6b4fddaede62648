extension TextKey {
    /// Why a rule said no, and what to do next.
    package enum Refusal: String, CaseIterable, Hashable, Sendable {
        case missing
        case tooLong
        case tooManyParagraphs
        case malformed
        case hint
        case hintAddress
        case hintPosition
        case hintAmount
        case hintYear
        case hintTime
        case hintOfficialKey
        case hintTelephone
        case hintMail
        case hintAccent
        case endsBeforeItBegins
        case reasonMissing
        case timingNeedsPlan
        case timingNeedsEnd
        case mergedIntoNothing
        case mergedIntoItself
        case twice
        case translatedTwice
        case termTwice
        case accentTooPale
        case notThere
        case numberNotNext
        case stillReferredTo
        case partOfItself
        case tooDeep
        case onlyOne
        case frozenAlready
        case frozenAtNothing
        case editedTwice
        case paragraphTaken
        case paragraphUnknown
        case seenByThePublic
        case visibilityCannotBecome
        case hintNotYetPublic
        case hintPublic
        case hintWithdrawn
        case ownerNotPublic
        case mayNotBePublic
        case recordedBefore
        case clockInDoubt
        case paperDiffers
        case publicnessInDoubt
        case nothingToPublish
        case passageIsNoText
        case answerDayOutside
        case roundIsSent
    }
}
