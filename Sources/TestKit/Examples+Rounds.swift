import Concept
import Register

extension Examples {
    static var statusRound: StatusRound {
        var record = StatusRound(
            title: "Frühjahr 2027",
            answerBy: day,
            letter: "Wie steht es um Ihre Maßnahmen?"
        )
        record.sentOn = day
        record.closedOn = day
        record.reportedThrough = 12
        record.received = [ID(1)]
        return record
    }

    static var statusRequest: StatusRequest {
        var record = StatusRequest(
            round: ID(1),
            organization: ID(1),
            contact: String(repeating: "0a", count: 16),
            measures: [ID(1)]
        )
        record.remarksOn = [ID(2)]
        record.handedOnBy = ID(2)
        record.askedOn = day
        record.remindedOn = [day]
        return record
    }
}
