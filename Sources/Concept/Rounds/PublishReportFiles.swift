package import Register

/// Replaces the files that are published with a report.
///
/// - Source: decision 37.
package struct PublishReportFiles: Deed {
    /// The report.
    package let report: ID<StatusUpdate>
    /// The files from now on; empty for none.
    package let files: [ReportFile]
    /// The sequence of the report's version that was shown.
    package let seen: Int

    package init(_ files: [ReportFile], with report: ID<StatusUpdate>, seen: Int) {
        self.report = report
        self.files = files
        self.seen = seen
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// Puts the report with the new files.
    ///
    /// - Throws: `ChangedMeanwhile` if the report changed since it was shown; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard let known = register[report] else { throw Refusal.notThere(report.reference) }
        guard known.version.stamp?.put.sequence == seen else { throw ChangedMeanwhile() }
        var changed = known.record
        changed.files = files
        draft.put(report, changed)
        return DeedTerms(.edited)
    }
}
