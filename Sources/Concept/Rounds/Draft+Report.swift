package import Register

extension Draft {
    /// Copies a report into its measure, unless the measure has a newer one.
    ///
    /// `mergedInto` is the measure that continues this one, if the report says so.
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
