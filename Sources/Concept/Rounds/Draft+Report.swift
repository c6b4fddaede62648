package import Register

extension Draft {
    /// Lets a new report say how its measure stands, where none is newer.
    ///
    /// `mergedInto` is the measure into which it went, where the report says that.
    package mutating func carry(
        _ report: StatusUpdate,
        mergedInto: ID<Measure>? = nil,
        in register: Register
    ) {
        guard var measure = register[report.measure]?.record,
            measure.asOf.map({ $0 <= report.day }) ?? true
        else { return }
        measure.status = report.status
        measure.asOf = report.day
        measure.progress = report.done ?? measure.progress
        measure.nextStep = report.next
        measure.obstacle = report.obstacle
        if report.status.phase == .merged { measure.mergedInto = mergedInto ?? measure.mergedInto }
        put(report.measure, measure)
    }
}
