extension TextKey {
    /// Whether the machine's clock is right.
    package enum Clock: String, CaseIterable, Hashable, Sendable {
        case heading
        case says
        case saysAndLast
        case known
        case fine
        case why
        case ifRight
        case right
        case ifWrong
        case whoConfirms
        case moved
        case notice
        case look
        case commandAsk
        case commandWrite
        case confirmed
    }
}
