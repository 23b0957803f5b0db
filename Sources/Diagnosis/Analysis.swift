package import Times
package import LogSources
package import ReportModel

/// The way from a bundle of logs to a report: reading, then judging.
package struct Analysis: Sendable {
    /// From the sources to what they say.
    package let reading: Reading
    /// From what they say to the report.
    package let judging: Judging

    /// What somebody may ask of an analysis.
    package struct Options: Sendable {
        /// The judging clock; `nil` for the end of the evidence.
        package var now: Instant?
        /// Records before it say nothing.
        package var since: Instant?
        /// Records after it say nothing.
        package var until: Instant?
        /// Whether the report gets a timeline. What shows none can spare the time to write it.
        package var hasTimeline = true
        /// Whether the report gets a picture of time.
        package var hasPicture = false
        /// How many logs are read at a time, at most; one where several bundles are.
        package var threads = Workers.most

        /// No wishes.
        package init() {}
    }

    /// An analysis with this knowledge.
    package init(_ catalogue: Catalogue, options: Options = Options()) {
        reading = Reading(catalogue, window: (options.since, options.until), threads: options.threads)
        judging = Judging(
            catalogue,
            now: options.now,
            hasTimeline: options.hasTimeline,
            hasPicture: options.hasPicture
        )
    }

    /// Reads the bundle's logs, a few at a time, and judges them.
    ///
    /// A caller who gives the bundle away lets its files go as soon as they are read; of fifty thousand that is felt.
    package func report(on bundle: consuming LogBundle) -> Report {
        judging.report(on: reading.caseFile(of: bundle))
    }
}
