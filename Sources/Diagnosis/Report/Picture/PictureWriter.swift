import LogSources
import ReportModel
import Times

/// Makes the picture of time of a case.
struct PictureWriter {
    let caseFile: CaseFile
    let findings: [JudgedFinding]
    let evidence: EvidenceWriter
    let catalogue: Catalogue

    /// More lanes of a kind than these are counted and not drawn.
    private static let serverLimit = 8
    private static let faultLimit = 8
    private static let tokenLimit = 6

    /// The picture; `nil` when no record bears a time.
    func picture() -> Report.Picture? {
        guard let end = TimeSpan(caseFile.scans.lazy.map(\.span)).latest else { return nil }
        let doors = ServiceLanes(caseFile, signs: catalogue.signs, evidence: evidence).lanes()
        let faults = FaultLanes(findings: findings).lanes()
        let stated = StatedLanes(catalogue.pictured(caseFile), until: end.moment.instant, evidence: evidence).lanes()
        let tokens = stated.filter { $0.kind == .token } + WrittenTokenLanes(caseFile, evidence: evidence).lanes()
        let others = stated.filter { $0.kind != .token }
        let coverage = CoverageLane(caseFile).lane().map { [$0] } ?? []
        let lanes =
            faults.prefix(PictureWriter.faultLimit) + doors.prefix(PictureWriter.serverLimit)
            + tokens.prefix(PictureWriter.tokenLimit) + others + coverage
        let axis = Axis(of: end, assumed: caseFile)
        return Report.Picture(
            lanes: Array(lanes),
            hiddenLanes: faults.count + doors.count + tokens.count + others.count + coverage.count - lanes.count,
            offsetMinutes: axis.offsetMinutes,
            isUTCKnown: axis.isUTCKnown
        )
    }
}

/// The clock under the picture.
private struct Axis {
    let offsetMinutes: Int
    let isUTCKnown: Bool

    /// That of the latest record, if it tells its offset; else that of any log that does, else what is assumed for all.
    init(of latest: TimeSpan.Point, assumed caseFile: CaseFile) {
        let spans = caseFile.scans.lazy.flatMap { [$0.span.latest, $0.span.earliest] }.compactMap { $0 }
        let known = latest.time.offsetMinutes ?? spans.compactMap(\.time.offsetMinutes).first
        isUTCKnown = known != nil
        offsetMinutes = known ?? latest.assumedOffset
    }
}

extension TimeSpan.Point {
    /// The minutes between the record's own clock and its place in the order.
    var assumedOffset: Int {
        let distance = moment.instant.milliseconds(since: Instant(milliseconds: time.localMilliseconds))
        return Int(clamping: distance / 60_000)
    }
}
