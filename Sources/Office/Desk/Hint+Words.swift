import Addresses
import Concept
import Register
import Words

extension Hint.Cause {
    /// The heading above all hints with this cause.
    var heading: TextKey {
        switch self {
        case .followUpDue: .desk(.followUpDue)
        case .paperComing: .desk(.paperComing)
        case .resultMissing: .desk(.resultMissing)
        case .resolutionMissing: .desk(.resolutionMissing)
        case .recommendationOpen: .desk(.recommendationOpen)
        case .measureOverdue: .desk(.measureOverdue)
        case .milestoneOverdue: .desk(.milestoneOverdue)
        case .fundingEnds: .desk(.fundingEnds)
        case .measureSilent: .desk(.measureSilent)
        case .measureUnchanged: .desk(.measureUnchanged)
        case .measureWithoutLead: .desk(.measureWithoutLead)
        case .measureWithoutObjective: .desk(.measureWithoutObjective)
        case .objectiveWithoutMeasure: .desk(.objectiveWithoutMeasure)
        case .fieldWithoutLead: .desk(.fieldWithoutLead)
        case .organizationSilent: .desk(.organizationSilent)
        }
    }

    /// The sentence on why it needs attention.
    var why: TextKey {
        switch self {
        case .followUpDue: .desk(.followUpDueWhy)
        case .paperComing: .desk(.paperComingWhy)
        case .resultMissing: .desk(.resultMissingWhy)
        case .resolutionMissing: .desk(.resolutionMissingWhy)
        case .recommendationOpen: .desk(.recommendationOpenWhy)
        case .measureOverdue: .desk(.measureOverdueWhy)
        case .milestoneOverdue: .desk(.milestoneOverdueWhy)
        case .fundingEnds: .desk(.fundingEndsWhy)
        case .measureSilent: .desk(.measureSilentWhy)
        case .measureUnchanged: .desk(.measureUnchangedWhy)
        case .measureWithoutLead: .desk(.measureWithoutLeadWhy)
        case .measureWithoutObjective: .desk(.measureWithoutObjectiveWhy)
        case .objectiveWithoutMeasure: .desk(.objectiveWithoutMeasureWhy)
        case .fieldWithoutLead: .desk(.fieldWithoutLeadWhy)
        case .organizationSilent: .desk(.organizationSilentWhy)
        }
    }

    /// The text of the link to the next step.
    var step: TextKey {
        switch self {
        case .followUpDue: .desk(.stepDone)
        case .paperComing: .desk(.stepLook)
        case .resultMissing, .recommendationOpen: .desk(.stepResult)
        case .resolutionMissing: .desk(.stepResolution)
        case .measureOverdue, .measureSilent, .measureUnchanged: .desk(.stepStatus)
        case .milestoneOverdue: .desk(.stepMilestone)
        case .fundingEnds: .desk(.stepMoney)
        case .measureWithoutLead, .fieldWithoutLead: .desk(.stepLead)
        case .measureWithoutObjective: .desk(.stepObjective)
        case .objectiveWithoutMeasure: .desk(.stepMeasure)
        case .organizationSilent: .desk(.stepConfirm)
        }
    }

    /// The topic of the record's form on which the next step is taken; `nil` for another page.
    private var topic: FormTopicName? {
        switch self {
        case .followUpDue, .resultMissing, .resolutionMissing: .result
        case .measureOverdue, .measureSilent, .measureUnchanged: .status
        case .milestoneOverdue, .organizationSilent: .facts
        case .fundingEnds: .money
        case .measureWithoutLead, .fieldWithoutLead: .people
        case .measureWithoutObjective: .wording
        case .paperComing, .recommendationOpen, .objectiveWithoutMeasure: nil
        }
    }

    /// The page on which the next step is taken.
    func nextStep(about reference: Reference, in register: Register) -> OfficeAddress {
        if let topic { return .topic(reference, topic) }
        if self == .objectiveWithoutMeasure,
            let objective = register.table[reference]?.record as? Objective
        {
            return .new(.measure, owner: objective.field.number)
        }
        return .record(reference)
    }
}

extension Coming.Sort {
    /// The word for what happens on the date.
    var name: TextKey {
        switch self {
        case .meeting: .desk(.comesMeeting)
        case .consultation: .desk(.comesConsultation)
        case .followUp: .desk(.comesFollowUp)
        case .milestone: .desk(.comesMilestone)
        case .measureEnds: .desk(.comesMeasureEnd)
        case .fundingEnds: .desk(.comesFundingEnd)
        }
    }
}
