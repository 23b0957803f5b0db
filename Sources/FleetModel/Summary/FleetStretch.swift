package import Times

/// The shortest stretch of time in which more than half of some devices began to fail.
///
/// The earliest of them may have failed for a year for itself. Since when it is so for most is what a change is looked for
/// at: more than half of the devices began at that moment or later.
package struct FleetStretch: Hashable, Sendable {
    /// When the first and the last of the half began.
    package let first: Instant
    package let last: Instant

    /// The stretch of these times, in seconds since 1970 and in their order; of several as short the first. `nil` of none.
    package init?(_ times: [Int64]) {
        let width = times.count / 2
        var best: (first: Int64, last: Int64)?
        for (first, last) in zip(times, times.dropFirst(width)) {
            // Times come from logs: they may lie at both ends of what a number can tell.
            let length = last.subtractingReportingOverflow(first)
            guard !length.overflow else { continue }
            if best.map({ length.partialValue < $0.last - $0.first }) ?? true { best = (first, last) }
        }
        guard let best else { return nil }
        first = Instant(seconds: best.first)
        last = Instant(seconds: best.last)
    }
}
