package import Register

/// Lets other files go with a report.
package struct PublishReportFiles: Deed {
    package let report: ID<StatusUpdate>
    package let files: [ReportFile]
    /// The version of the report that somebody saw.
    package let seen: Int

    package init(_ files: [ReportFile], with report: ID<StatusUpdate>, seen: Int) {
        self.report = report
        self.files = files
        self.seen = seen
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// - Throws: `ChangedMeanwhile`; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard let known = register[report] else { throw Refusal.notThere(report.reference) }
        guard known.version.stamp?.put.sequence == seen else { throw ChangedMeanwhile() }
        var changed = known.record
        changed.files = files
        draft.put(report, changed)
        return DeedTerms(.edited)
    }
}
